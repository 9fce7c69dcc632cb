package lesson05;

import java.time.Duration;

/**
 * What one client may take of the server, so that all get their share.
 *
 * @param clients how many may be connected at a time
 * @param lineBytes the most bytes in a line, its ending not counted
 * @param outboxBytes the most bytes that may wait for a client that does not read them
 * @param nicknameTime how long the client may take to send its whole nickname, from when it is connected
 * @param lineTime how long a line may take, from its first byte to its end
 * @param farewellTime how long the client may take to read its last lines and to end its side
 */
public record Limits(
        int clients, int lineBytes, int outboxBytes, Duration nicknameTime, Duration lineTime, Duration farewellTime) {

    static final int MOST_CLIENTS = 10_000; // each has two threads

    /** What a server allows that is told nothing else. */
    public static Limits standard() {
        return new Limits(500, 2048, 64 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    /** The same limits, with another number of clients, and outboxes that hold the list of them twice. */
    Limits withClients(int number) {
        int outboxForList = Math.max(outboxBytes, 2 * number * (Nickname.LONGEST + ", ".length()));
        return new Limits(number, lineBytes, outboxForList, nicknameTime, lineTime, farewellTime);
    }

    /** A duration in a message: {@code 30 s}, {@code 250 ms}. */
    static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
