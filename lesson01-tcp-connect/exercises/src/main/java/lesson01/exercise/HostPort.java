package lesson01.exercise;

/**
 * Where a client should connect: a host and a port. The host is a name, an IPv4 address, or an IPv6 address without
 * brackets.
 */
public record HostPort(String host, int port) {

    /**
     * Reads what a user typed, such as {@code example.org:80}, {@code 192.0.2.7:80} or {@code [2001:db8::7]:80}.
     *
     * @throws IllegalArgumentException if the text isn't a host and a port (R1 to R8); the message contains the text
     *     (R9), and the word {@code host}, {@code port} or {@code brackets}, which names the part that is wrong (R10)
     */
    public static HostPort parse(String text) {
        // TODO: find out where the host ends, check both parts, and say what is wrong
        throw new UnsupportedOperationException("not attempted");
    }
}
