/**
 * Lesson 5: a chatroom, in which clients share state. See {@link lesson05.Demo} run; then read {@link lesson05.Nickname},
 * {@link lesson05.RoomThatWaits} and what is wrong with it, {@link lesson05.Outbox} and {@link lesson05.Room}, then one
 * client's {@link lesson05.ClientSession} and {@link lesson05.Farewell}, then {@link lesson05.ChatServer}, whose accept loop
 * is lesson 4's, {@link lesson05.OperatorConsole}, and last {@link lesson05.ChatClient}.
 */
package lesson05;
