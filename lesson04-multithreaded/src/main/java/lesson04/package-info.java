/**
 * Lesson 4: a server with a thread for each client, so that one slow client does not stop the others. Read
 * {@link lesson04.MultithreadedServer}, which accepts clients, hands each to a thread and stops in order; then
 * {@link lesson04.ClientSession}, the conversation with one client; then {@link lesson04.LineReader}, which cuts the bytes
 * into lines and trusts them in nothing; then {@link lesson04.Limits}, {@link lesson04.HangUpTimer},
 * {@link lesson04.Refusals} and {@link lesson04.Rehearsal}; then {@link lesson04.MultithreadedClient}.
 */
package lesson04;
