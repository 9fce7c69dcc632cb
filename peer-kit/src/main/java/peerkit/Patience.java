package peerkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long a test waits for something that must happen, and the only way in which it waits. */
public final class Patience {

    /**
     * The longest wait for anything that must happen: far more than needed, so that no test fails on a busy machine.
     */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private static volatile Duration limit = LIMIT;

    private Patience() {}

    /** How long a scripted peer waits now: {@link #LIMIT}, or less while an exercise is being graded. */
    public static Duration limit() {
        return limit;
    }

    public static void setLimit(Duration newLimit) {
        limit = newLimit;
    }

    /**
     * Waits until {@code condition} holds. Returns false if it doesn't hold within {@code limit}, or if the thread is
     * interrupted (the interrupt stays set).
     */
    public static boolean waitUntil(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /** A duration in a message: "8 s", "250 ms". */
    public static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis >= 1000 && millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** For {@code setSoTimeout}, where 0 would mean no timeout. */
    static int socketTimeout(Duration duration) {
        return (int) Math.max(1, Math.min(duration.toMillis(), Integer.MAX_VALUE));
    }
}
