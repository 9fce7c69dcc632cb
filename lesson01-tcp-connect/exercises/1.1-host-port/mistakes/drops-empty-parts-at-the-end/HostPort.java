// believes: split(":") returns one part more than there are colons
// caught by: 7
// breaks: R7
package lesson01.exercise;

/** Where a client should connect: a host and a port. */
public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        return text.startsWith("[") ? parseBrackets(text) : parsePlain(text);
    }

    private static HostPort parsePlain(String text) {
        String[] parts = text.split(":");
        if (parts.length < 2) {
            throw wrong("a colon and a port are missing", text);
        }
        if (parts.length > 2 || parts[0].contains("[") || parts[0].contains("]")) {
            throw wrong("an IPv6 address must be in brackets, as in [::1]:80, and nothing else may be", text);
        }
        if (parts[0].isEmpty()) {
            throw wrong("the host is missing", text);
        }
        return new HostPort(parts[0], parsePort(parts[1], text));
    }

    private static HostPort parseBrackets(String text) {
        int end = text.lastIndexOf(']');
        if (end < 0) {
            throw wrong("the closing one of the brackets is missing", text);
        }
        String host = text.substring(1, end);
        String rest = text.substring(end + 1);
        if (host.contains("[") || host.contains("]")) {
            throw wrong("only one pair of brackets may be there", text);
        }
        if (!rest.startsWith(":")) {
            throw rest.contains(":")
                    ? wrong("something is between the brackets and the colon", text)
                    : wrong("a colon and a port are missing", text);
        }
        String port = rest.substring(1);
        if (port.contains(":")) {
            throw wrong("the port must be a number from 1 to 65535", text);
        }
        if (host.isEmpty()) {
            throw wrong("the host is missing", text);
        }
        return new HostPort(host, parsePort(port, text));
    }

    private static int parsePort(String digits, String text) {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw wrong("the port must be a number from 1 to 65535", text);
    }

    private static IllegalArgumentException wrong(String what, String text) {
        return new IllegalArgumentException(what + ": '" + text + "'");
    }
}
