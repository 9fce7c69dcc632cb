/**
 * Lesson 1: a TCP client that connects and says what came of it. Read {@link lesson01.Connector} first, then {@link
 * lesson01.Reason} and {@link lesson01.Outcome}, then the program around them, {@link lesson01.ConnectClient}.
 */
package lesson01;
