package learncli.tap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** The server behind the tap, as the user named it. */
record Target(String host, int port) {

    /**
     * Reads {@code HOST:PORT}. An IPv6 address is in brackets, because it contains colons.
     *
     * @throws IllegalArgumentException if the text is anything else; the message is for the user
     */
    static Target parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1) {
            throw new IllegalArgumentException(
                    "The server must be HOST:PORT, for example 127.0.0.1:12345, not '" + Show.text(text) + "'");
        }
        String host = text.substring(0, colon);
        if (host.matches("\\[.*:.*]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.matches(".*[:\\[\\]].*")) {
            throw new IllegalArgumentException(
                    "Write an IPv6 address, and only that, in brackets, for example [::1]:12345, not '"
                            + Show.text(text) + "'");
        }
        if (host.matches("\\s*|[0-9]+")) { // Java takes "" for this machine, and 80 for 0.0.0.80
            throw new IllegalArgumentException("HOST must be a name or an address, not '" + Show.text(host) + "'");
        }
        return new Target(host, Port.parse(text.substring(colon + 1), 1));
    }

    /** Whether a tap that listens on {@code listenPort} would connect to itself, again and again. */
    boolean isTapOn(int listenPort) {
        if (port != listenPort) {
            return false; // without looking the name up
        }
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .anyMatch(address -> address.isAnyLocalAddress() // then Java connects to this machine
                            || address.equals(InetAddress.getLoopbackAddress()));
        } catch (UnknownHostException e) {
            return false; // that is reported when a client connects
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + Show.text(host) + "]" : Show.text(host)) + ":" + port;
    }
}
