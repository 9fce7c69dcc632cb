package learncli.tap;

import java.io.IOException;

/** Where the tap listens (0: on any free port), the server behind it, and what it does to the bytes. */
public record Arguments(int listenPort, Target target, Handling handling) {

    /**
     * Reads {@code [LISTEN_PORT] HOST:PORT}. What the user left out is null.
     *
     * @throws IllegalArgumentException if they are wrong; the message is for the user
     */
    public static Arguments of(String first, String second, Handling handling) {
        if (first == null) {
            throw new IllegalArgumentException(
                    "./learn tap needs to know the server, for example: ./learn tap 127.0.0.1:12345");
        }
        Target target = Target.parse(second == null ? first : second);
        int listenPort = second == null ? 0 : Port.parse(first, 0);
        if (target.isTapOn(listenPort)) {
            throw new IllegalArgumentException(
                    "LISTEN_PORT must not be the server's own port: leave it out, or choose another one");
        }
        return new Arguments(listenPort, target, handling);
    }

    /** Tells the user why the tap can't listen, and what to do about it. */
    public String cannotListen(IOException e) {
        String reason = String.valueOf(e.getMessage());
        String advice = reason.contains("in use")
                ? "Another program listens there: end it, or choose another port (0: any free one)."
                : "Choose another port, or 0 for any free one.";
        return "Cannot listen on port " + listenPort + ": " + reason + ". " + advice;
    }
}
