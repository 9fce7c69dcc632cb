/**
 * Lesson 5: a chatroom, in which the clients share state. Read {@link lesson05.Step1Broadcast},
 * {@link lesson05.Step2Lock}, {@link lesson05.Step3Outbox}, {@link lesson05.Step4Bounded} and
 * {@link lesson05.Step5Names}, then the finished {@link lesson05.ChatServer} and {@link lesson05.ChatClient};
 * {@link lesson05.demo.Demo} shows it all.
 *
 * <p>In the steps a client is a {@link lesson05.Member}. The finished server's parts are {@link lesson05.Nickname},
 * {@link lesson05.Room}, {@link lesson05.Outbox}, {@link lesson05.ClientSession}, {@link lesson05.Clients} and
 * {@link lesson05.OperatorConsole}; the client's is {@link lesson05.Typing}. {@link lesson05.LineReader},
 * {@link lesson05.Line}, {@link lesson05.Deadline}, {@link lesson05.Watchdog}, {@link lesson05.LingeringClose} and
 * {@link lesson05.ClientThreads} are lesson 4's; {@link lesson05.Limits} and {@link lesson05.Waits} hold the limits.
 */
package lesson05;
