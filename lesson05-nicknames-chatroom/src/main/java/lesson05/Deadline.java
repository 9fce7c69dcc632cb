package lesson05;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment by which something must be done, however many reads and waits it takes. */
record Deadline(long nanoTime) {

    /** The moment {@code time} from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /**
     * What is left, at least 1 ms, for one read or one wait.
     *
     * @throws SocketTimeoutException if nothing is left: to the methods that wait, 0 would mean "for ever"
     */
    int millisLeft() throws SocketTimeoutException {
        long millis = Duration.ofNanos(nanoTime - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
