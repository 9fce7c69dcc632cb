/**
 * Lesson 4: a thread for each client, so that one slow client doesn't stop the others.
 *
 * <p>Read the steps in order: {@link lesson04.Step1ThreadPerClient}, {@link lesson04.Step2Pool},
 * {@link lesson04.Step3AtMost}, {@link lesson04.Step4Deadline}, {@link lesson04.Step5Watchdog},
 * {@link lesson04.Step6Close}. Then read the finished {@link lesson04.MultithreadedServer}, and its
 * {@link lesson04.MultithreadedClient}.
 *
 * <p>Their parts: {@link lesson04.LineReader} (since step 4) with {@link lesson04.Line} and {@link lesson04.Deadline},
 * {@link lesson04.Watchdog} (since step 5), {@link lesson04.ClientThreads} (since step 6), and, in the finished server,
 * {@link lesson04.ClientSession}, {@link lesson04.Limits} and {@link lesson04.LingeringClose}.
 */
package lesson04;
