package lesson07;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment by which something must be done, however many reads and waits it takes. */
record Deadline(long nanoTime) {

    /** The moment {@code time} from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoTime >= 0; // nanoTime may overflow: so compare the difference, never the values
    }

    /**
     * The time left in milliseconds, at least 1, for {@code setSoTimeout} or one wait.
     *
     * @throws SocketTimeoutException if no time is left: to those methods, 0 would mean "for ever"
     */
    int millisLeft() throws SocketTimeoutException {
        long millis = Duration.ofNanos(nanoTime - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
