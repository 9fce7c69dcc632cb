package lesson05;

import java.time.Duration;

/**
 * How long {@link ChatClient} waits for the server.
 *
 * @param write for the server to take a line of the user's
 * @param farewell at the end, for what the server still owes the user
 */
record Waits(Duration write, Duration farewell) {

    static final Waits STANDARD = new Waits(Duration.ofSeconds(30), Duration.ofSeconds(1));
}
