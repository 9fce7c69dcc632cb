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
record Limits(
        int clients, int lineBytes, int outboxBytes, Duration nicknameTime, Duration lineTime, Duration farewellTime) {

    private static final int MOST_CLIENTS = 10_000; // each has two threads

    /** What a server allows that is told nothing else. */
    static Limits standard() {
        return new Limits(500, 2048, 64 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    /** The same limits, with another number of clients, and outboxes that hold the list of them twice. */
    Limits withClients(int number) {
        int outboxForList = Math.max(outboxBytes, 2 * number * (Nickname.LONGEST + ", ".length()));
        return new Limits(number, lineBytes, outboxForList, nicknameTime, lineTime, farewellTime);
    }

    /**
     * The number of clients that {@code text} names, from 1 to 10000.
     *
     * @throws IllegalArgumentException if it is anything else; the message is for the user
     */
    static int parseClients(String text) {
        boolean isNumber = text.matches("[0-9]{1,5}");
        if (!isNumber || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_CLIENTS) {
            throw new IllegalArgumentException(
                    "Clients must be a whole number from 1 to " + MOST_CLIENTS + ", not '" + Show.text(text) + "'");
        }
        return Integer.parseInt(text);
    }

    /** A duration in a message: {@code 30 s}, {@code 250 ms}. */
    static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
