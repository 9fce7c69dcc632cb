/**
 * Lesson 6: why what threads share needs a lock. Run {@link lesson06.RaceLab} first, and read its two counters, {@link
 * lesson06.UnlockedCounter} and {@link lesson06.LockedCounter}; {@link lesson06.CertainRace} is how the race is made
 * certain. Then the server: {@link lesson06.ClientCounts}, which all its threads share, {@link lesson06.Conversation} and
 * {@link lesson06.CounterServer}, and last {@link lesson06.CounterClient}.
 */
package lesson06;
