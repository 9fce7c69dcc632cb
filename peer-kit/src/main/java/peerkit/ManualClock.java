package peerkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A clock that stands still until somebody moves it, for code that takes a clock like {@code System::nanoTime}. With
 * it, a test decides when a deadline has passed, however slow the machine is. As with {@link System#nanoTime()}, only
 * the difference between two readings means anything.
 */
public final class ManualClock implements LongSupplier {

    private static final long START = Duration.ofDays(40).toNanos(); // not 0, which is no more likely than any other

    private final long start;
    private final AtomicLong now;

    public ManualClock() {
        this(START);
    }

    /**
     * A clock that shows this time at first, for example a time just before a long wraps around to its lowest value.
     */
    public ManualClock(long start) {
        this.start = start;
        this.now = new AtomicLong(start);
    }

    @Override
    public long getAsLong() {
        return now.get();
    }

    /** Moves the clock forward. Code that reads it sees the new time from now on; nobody is woken. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a clock does not go back: " + time);
        }
        now.addAndGet(time.toNanos());
    }

    /** The time since it was made: the sum of all calls of {@link #advance}. */
    public Duration elapsed() {
        return Duration.ofNanos(now.get() - start);
    }
}
