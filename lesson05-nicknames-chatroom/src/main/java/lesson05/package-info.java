/**
 * Lesson 5: a chatroom, in which clients share state. See {@link lesson05.Demo} run; then read {@link lesson05.Nickname},
 * {@link lesson05.RoomThatWaits} and, in {@link lesson05.FreezeDemo}, what is wrong with it; then {@link lesson05.Room} and
 * {@link lesson05.Outbox}, which put it right; then one client's {@link lesson05.ClientSession} and {@link
 * lesson05.Farewell}, then {@link lesson05.ChatServer}, whose accept loop is lesson 4's, {@link lesson05.OperatorConsole},
 * and last {@link lesson05.ChatClient}. {@link lesson05.LineReader} and
 * {@link lesson05.Rehearsal} are lesson 4's.
 */
package lesson05;
