package lesson06;

import java.util.concurrent.locks.ReentrantLock;

/**
 * How many clients there have been, and how many are connected. All clients' threads share one object, so {@code lock}
 * guards both numbers: every access, reading included, takes it.
 *
 * <p>Two {@code AtomicInteger}s would not do. Each number would be right, but together they could be wrong: a reader
 * might find one client connected, and none that has ever come.
 */
public final class ClientCounts {

    /**
     * Both numbers at one moment.
     *
     * @param total clients that have ever come
     * @param now those of them that are connected
     */
    public record Reading(int total, int now) {}

    private final ReentrantLock lock = new ReentrantLock();
    private int total; // guarded by lock
    private int now; // guarded by lock

    // @start region=methods
    /** A client has come. Returns both numbers: the total is its own number, which no other client gets. */
    Reading enter() {
        lock.lock(); // blocks while another thread holds it: a moment only, because nobody does I/O while holding it
        try {
            total++;
            now++;
            return new Reading(total, now); // still under the lock: a moment later they may have changed
        } finally {
            lock.unlock();
        }
    }

    /** A client has left. */
    void leave() {
        lock.lock();
        try {
            now--;
        } finally {
            lock.unlock();
        }
    }

    /** Both numbers, as they are at the same moment. */
    Reading reading() {
        lock.lock();
        try {
            return new Reading(total, now);
        } finally {
            lock.unlock();
        }
    }
    // @end
}
