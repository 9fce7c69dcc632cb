package peerkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long a test waits for something that must happen, and the one way in which it does so. */
public final class Patience {

    /** The longest wait for anything that must happen: far more than it takes, so that a busy machine fails no test. */
    public static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private Patience() {}

    /** Waits until {@code condition} holds; false if it does not within {@code limit}. */
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
}
