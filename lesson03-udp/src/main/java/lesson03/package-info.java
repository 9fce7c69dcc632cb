/**
 * Lesson 3: a server and a client over UDP, which carries messages and promises nothing. Read {@link lesson03.UdpServer}
 * first, then {@link lesson03.UdpClient}.
 */
package lesson03;
