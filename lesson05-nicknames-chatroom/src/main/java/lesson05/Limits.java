package lesson05;

import java.time.Duration;

/**
 * What clients may use, and how long the server waits for them.
 *
 * @param clients how many may be connected at a time
 * @param lineBytes the most bytes in a line, its ending not counted
 * @param outboxBytes the most bytes that may wait for a client
 * @param times how long the server waits for a client
 */
public record Limits(int clients, int lineBytes, int outboxBytes, Times times) {

    static final int MOST_CLIENTS = 10_000; // each has two threads

    private static final int REFUSED = 100; // sockets of refused clients that may be open at a time

    /**
     * How long the server waits.
     *
     * @param nickname for the first line to be complete, from when the client connects
     * @param line for a line to be complete, from its first byte
     * @param write for a client to make room for more, by reading what it was sent before
     * @param linger for a client to read its last lines, and then to end its side
     */
    public record Times(Duration nickname, Duration line, Duration write, Duration linger) {}

    /** The default limits. */
    public static Limits standard() {
        Times times = new Times(
                Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2));
        return new Limits(500, 2048, 64 * 1024, times);
    }

    /**
     * The same limits, with another number of clients. For many clients the outboxes are larger: the list of names that
     * a newcomer gets must fit, or the server would disconnect the newcomer at once.
     */
    Limits withClients(int number) {
        int lists = 2 * number * (Nickname.LONGEST + ", ".length());
        return new Limits(number, lineBytes, Math.max(outboxBytes, lists), times);
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
