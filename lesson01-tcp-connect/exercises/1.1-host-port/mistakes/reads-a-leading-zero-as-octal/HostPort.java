// believes: Integer.decode reads numbers as people write them
// caught by: 4
// breaks: R4
package lesson01.exercise;

/**
 * Where a client should connect: a host and a port. The host is a name, an IPv4 address, or an IPv6 address without
 * brackets.
 */
public record HostPort(String host, int port) {

    private static final int HIGHEST_PORT = 65_535; // a port has 16 bits

    /**
     * Reads what a user typed, such as {@code example.org:80}, {@code 192.0.2.7:80} or {@code [2001:db8::7]:80}.
     *
     * @throws IllegalArgumentException if the text isn't a host and a port (R1 to R8); the message contains the text
     *     (R9), and the word {@code host}, {@code port} or {@code brackets}, which names the part that is wrong (R10)
     */
    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= text.lastIndexOf(']')) { // no colon at all, or only those of an address in brackets
            throw new IllegalArgumentException("a colon and a port are missing: '" + text + "'");
        }
        return new HostPort(host(text.substring(0, colon), text), port(text.substring(colon + 1), text));
    }

    private static String host(String part, String text) {
        boolean inBrackets = part.startsWith("[") && part.endsWith("]");
        String host = inBrackets ? part.substring(1, part.length() - 1) : part;
        if (host.isEmpty()) {
            throw new IllegalArgumentException("the host is missing: '" + text + "'");
        }
        if (host.contains("[") || host.contains("]") || (host.contains(":") && !inBrackets)) {
            throw new IllegalArgumentException(
                    "an IPv6 address must be in brackets, as in [::1]:80, and nothing else may be: '" + text + "'");
        }
        return host;
    }

    private static int port(String part, String text) {
        boolean isNumber = part.matches("[1-9][0-9]{0,4}|0[1-7][0-7]{0,4}");
        if (!isNumber || Integer.decode(part) > HIGHEST_PORT) {
            throw new IllegalArgumentException("the port must be a number from 1 to 65535: '" + text + "'");
        }
        return Integer.decode(part);
    }
}
