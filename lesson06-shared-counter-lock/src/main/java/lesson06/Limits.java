package lesson06;

import java.time.Duration;

/**
 * What {@link CounterServer} puts up with.
 *
 * @param clients the most clients served at the same time; the next ones wait in the listener's backlog
 * @param silence how long a client may say nothing before it is hung up on
 * @param farewell how long a client that has its answer may take to end its side, too
 */
public record Limits(int clients, Duration silence, Duration farewell) {

    public static Limits standard() {
        return new Limits(500, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }
}
