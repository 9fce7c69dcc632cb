package lesson04;

import java.time.Duration;

/**
 * What one client may take of the server, so that all get their share.
 *
 * @param clients how many may be connected at a time, those that wait for a thread included
 * @param lineBytes the most bytes in a line, its ending not counted
 * @param lineDeadline how long a line may take, from its first byte to its end
 * @param idleLimit how long a client may send nothing between two lines
 * @param writeDeadline how long a client may take to make room for an answer, by reading the ones before it
 * @param grace how long a connection stays open behind the server's last line, so that the line surely arrives
 */
public record Limits(
        int clients, int lineBytes, Duration lineDeadline, Duration idleLimit, Duration writeDeadline, Duration grace) {

    static final int MOST_CLIENTS = 10_000; // each has a thread

    /** What a server allows that is told nothing else. */
    public static Limits standard() {
        return new Limits(
                500,
                8192,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1));
    }

    /** The same limits, with another number of clients. */
    Limits withClients(int number) {
        return new Limits(number, lineBytes, lineDeadline, idleLimit, writeDeadline, grace);
    }

    /** A duration in a message: {@code 30 s}, {@code 250 ms}. */
    static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
