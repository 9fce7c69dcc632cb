package learncli.tap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** The server that clients are connected to, as the user named it; its name is not looked up yet. */
record Target(String host, int port) {

    /**
     * The target that {@code HOST:PORT} names. An IPv6 address stands in brackets, for it has colons of its own.
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
                    "An IPv6 address, and nothing else, stands in brackets, for example [::1]:12345, not '"
                            + Show.text(text) + "'");
        }
        if (host.matches("\\s*|[0-9]+")) { // Java takes "" for this machine, and 80 for 0.0.0.80
            throw new IllegalArgumentException("HOST must be a name or an address, not '" + Show.text(host) + "'");
        }
        return new Target(host, Port.parse(text.substring(colon + 1), 1));
    }

    /**
     * Whether this is where a tap on {@code listenPort} listens, by whatever name: it would be its own client, and that
     * one's, until no descriptor is left.
     */
    boolean isTapOn(int listenPort) {
        if (port != listenPort) {
            return false; // no name is looked up that need not be
        }
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .anyMatch(address -> address.isAnyLocalAddress() // Java connects to this machine then
                            || address.equals(InetAddress.getLoopbackAddress()));
        } catch (UnknownHostException e) {
            return false; // each client will be told
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + Show.text(host) + "]" : Show.text(host)) + ":" + port;
    }
}
