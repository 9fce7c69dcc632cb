package lesson04;

import java.time.Duration;

/**
 * What clients may use, and how long the server waits for them.
 *
 * @param clients how many may be connected at a time, including those that wait for a thread
 * @param lineBytes the most bytes in a line, its ending not counted
 * @param times how long the server waits
 */
public record Limits(int clients, int lineBytes, Times times) {

    static final int MOST_CLIENTS = 10_000; // each has a thread

    private static final int REFUSED = 100; // sockets of refused clients that may be open at a time

    /**
     * How long the server waits for a client.
     *
     * @param line for a line to be complete, from its first byte
     * @param idle for the first byte of the next line
     * @param write for a client to make room for an answer, by reading the answers before it
     * @param linger for a client to end its side after the server's last line
     */
    public record Times(Duration line, Duration idle, Duration write, Duration linger) {}

    /** The default limits. */
    public static Limits standard() {
        Times times =
                new Times(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofSeconds(1));
        return new Limits(500, 8192, times);
    }

    /** The same limits, but for another number of clients. */
    Limits withClients(int number) {
        return new Limits(number, lineBytes, times);
    }

    /** The most sockets open at a time. In a flood, a refused client beyond these is disconnected immediately. */
    int sockets() {
        return clients + REFUSED;
    }

    /** A duration in a message: {@code 30 s}, {@code 250 ms}. */
    static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
