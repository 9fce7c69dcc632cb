/**
 * Lesson 6: shared state needs a lock, and why. Read {@link lesson06.Step1Unlocked}, {@link lesson06.Step2Volatile}
 * and {@link lesson06.Step3Lock}, run {@link lesson06.RaceLab}, then read the finished {@link lesson06.CounterServer}
 * and its {@link lesson06.CounterClient}.
 *
 * <p>The server's parts: {@link lesson06.ClientCounts} holds the two numbers that all threads share,
 * {@link lesson06.Conversation} is what a client's thread does, {@link lesson06.Clients} keeps the clients' sockets,
 * and {@link lesson06.Limits} has the server's limits. {@link lesson06.ClientThreads}, {@link lesson06.Deadline} and
 * {@link lesson06.LingeringClose} are lesson 4's. What only the lab needs is in the package {@code lab}.
 */
package lesson06;
