/**
 * Lesson 6: why what threads share needs a lock. Run {@link lesson06.RaceLab} first, and read its three counters, {@link
 * lesson06.UnlockedCounter}, {@link lesson06.LockedCounter} and {@link lesson06.AtomicCounter}; {@link
 * lesson06.CertainRace} is how the race is made certain, with {@link lesson06.MeetingCell} and {@link
 * lesson06.NotingLock}, and {@link lesson06.Stress} is how it is left to luck. Then the server: {@link lesson06.ClientCounts}, which all its threads share, {@link lesson06.Conversation} and
 * {@link lesson06.CounterServer}, and last {@link lesson06.CounterClient}.
 */
package lesson06;
