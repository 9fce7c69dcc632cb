package lesson06;

import java.time.Duration;

/**
 * The limits of a {@link CounterServer}.
 *
 * @param clients the most clients served at the same time; the next ones wait in the listener's backlog
 * @param silence how long a client may take to send its message
 * @param linger how long a client may take to end its side once it has its answer
 */
public record Limits(int clients, Duration silence, Duration linger) {

    /** The default limits. */
    public static Limits standard() {
        return new Limits(500, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    /** A duration in a message: {@code 30 s}, {@code 250 ms}. */
    static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
