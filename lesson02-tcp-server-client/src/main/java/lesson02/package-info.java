/**
 * Lesson 2: a server and a client over TCP, which carries bytes and not messages. Read in this order:
 *
 * <ol>
 *   <li>{@link lesson02.Step1OneMessage}: one client, one message
 *   <li>{@link lesson02.Step2NextClient}: one client after another
 *   <li>{@link lesson02.Step3CatchInside}: when a connection fails, only that client is disconnected
 *   <li>{@link lesson02.GreetingServer}: the finished program
 *   <li>{@link lesson02.EchoServer}: bytes until end of stream, however they are cut
 *   <li>{@link lesson02.Step4ReadOnce}: a client that treats one read as the answer
 *   <li>{@link lesson02.EchoClient}: a client that reads up to the newline
 * </ol>
 */
package lesson02;
