package peerkit.interleavings;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Waits that end before what they wait for has happened, as they may at any time: {@code wait}, {@code await} and {@code
 * park} return though nobody has woken the thread (a spurious wake-up: see {@link Condition}), or the time is over,
 * because the thread that has the lock gets no processor.
 *
 * <p>If a check asks for it, this is what the first such wait of each thread does. {@link RewrittenCalls} makes checked
 * classes call these methods instead. Lincheck doesn't see their steps.
 */
public final class EarlyEnds {

    private static boolean wanted;
    private static final Thread[] ENDED = new Thread[16]; // in the current order
    private static int count;

    private EarlyEnds() {}

    static void want(boolean early) {
        wanted = early;
    }

    /** The next order begins. */
    static void forget() {
        count = 0;
    }

    /** Whether the wait that this thread is about to begin ends early. If it is interrupted, the wait throws instead. */
    public static boolean isNow() {
        Thread thread = Thread.currentThread();
        if (!wanted || count == ENDED.length || thread.isInterrupted()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (ENDED[i] == thread) {
                return false;
            }
        }
        ENDED[count++] = thread;
        return true;
    }

    public static void wait(Object monitor) {}

    public static void await(Condition condition) {}

    public static void awaitUninterruptibly(Condition condition) {}

    public static void park() {}

    public static void park(Object blocker) {}

    public static boolean await(Condition condition, long time, TimeUnit unit) {
        return false;
    }

    public static long awaitNanos(Condition condition, long time) {
        return 0;
    }

    public static boolean tryLock(Lock lock, long time, TimeUnit unit) {
        return lock.tryLock();
    }

    public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit) {
        return semaphore.tryAcquire();
    }
}
