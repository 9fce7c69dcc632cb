package learncli.tap;

/** Reads a port number that a user typed. */
public final class Port {

    private static final int HIGHEST = 65_535; // a port is 16 bits wide

    private Port() {}

    /**
     * The port that {@code text} names: digits only, from {@code lowest} to 65535. {@code lowest} is 1 for a client; a
     * server may also take 0, which asks the system for any free port.
     *
     * @throws IllegalArgumentException if it is anything else; the message is for the user
     */
    public static int parse(String text, int lowest) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1; // parseInt alone also takes "+80" and "٨٠"
        if (port < lowest || port > HIGHEST) {
            String range = lowest + " to " + HIGHEST + (lowest == 0 ? " (0: any free port)" : "");
            throw new IllegalArgumentException(
                    "Port must be a whole number from " + range + ", not '" + Show.text(text) + "'");
        }
        return port;
    }
}
