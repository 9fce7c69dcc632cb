package lesson06;

import java.util.concurrent.locks.ReentrantLock;

/**
 * How many clients there have been, and how many are connected now. Each client's thread calls it when its client comes
 * and when it goes, so many threads do at once: that is why there is a lock.
 *
 * <p>{@code lock} guards both {@code total} and {@code now}: a thread reads or writes them only while it holds the lock,
 * and only one thread holds it at a time. Without the lock this would go wrong:
 *
 * <ul>
 *   <li>{@code total++} is three steps: read, add, write. Two threads that both read before either writes give two
 *       clients the same number, and count one client where there are two. {@link RaceLab} shows it.
 *   <li>{@code now++} and {@code now--} lose each other's work in the same way, and {@code now} would be wrong for good:
 *       one client too many or too few, long after everybody has left.
 *   <li>A thread that looks between {@code total++} and {@code now++} would see a client that has come and is not there:
 *       each number right, and the two not fitting together. So {@link #reading()} takes both under one lock; two
 *       {@code AtomicInteger}s could not do that.
 *   <li>A thread might go on seeing old numbers. Java promises it what another thread wrote only if it takes a lock that
 *       the other has given back since, or reads a {@code volatile} field that the other has written.
 * </ul>
 *
 * <p>Lesson 5's {@code synchronized} would do as well. A {@code ReentrantLock} is the same as an object, which can be
 * asked things (does a thread wait for you?); the price is that giving it back is ours to remember: always in a
 * {@code finally}.
 */
public final class ClientCounts {

    /**
     * Both numbers as they were at one moment.
     *
     * @param total clients that have ever come
     * @param now those of them that are connected
     */
    public record Reading(int total, int now) {}

    private final ReentrantLock lock = new ReentrantLock();
    private int total; // guarded by lock
    private int now; // guarded by lock

    ClientCounts() {}

    // @start region=enter
    /** A client has come: returns its number, 1 for the first, which no other client gets. */
    int enter() {
        lock.lock(); // blocks while another thread holds it: for a few instructions, since nobody does I/O meanwhile
        try {
            total++;
            now++;
            return total; // still under the lock: a moment later it may be another client's number
        } finally {
            lock.unlock(); // also when something is thrown: else every thread would wait for ever
        }
    }
    // @end

    /** A client that had {@linkplain #enter() come} is gone. */
    void leave() {
        lock.lock();
        try {
            now--;
        } finally {
            lock.unlock();
        }
    }

    /** Both numbers, which fit together. */
    Reading reading() {
        lock.lock();
        try {
            return new Reading(total, now);
        } finally {
            lock.unlock();
        }
    }
}
