/**
 * Lesson 2: a server and a client over TCP, which carries bytes and not messages. Read {@link lesson02.GreetingServer} and
 * see what it gets wrong, then {@link lesson02.EchoServer}, then {@link lesson02.SequentialServer}, which listens and
 * accepts for both, then {@link lesson02.EchoClient} and {@link lesson02.Connection}. The other files are small helpers.
 */
package lesson02;
