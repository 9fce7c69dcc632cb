// believes: a number that is too large stays too large while you add its digits up
// caught by: 3
// breaks: R3
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int bracket = text.indexOf(']');
        int colon = text.indexOf(':', bracket + 1);
        if (colon == -1) {
            throw new IllegalArgumentException("port? " + text);
        }
        String host = text.substring(0, colon);
        if (bracket != -1) {
            if (!host.startsWith("[") || bracket != colon - 1) {
                throw new IllegalArgumentException("brackets? " + text);
            }
            host = host.substring(1, bracket);
        }
        if (host.indexOf('[') != -1) {
            throw new IllegalArgumentException("brackets? " + text);
        }
        if (host.isEmpty() && text.lastIndexOf(':') == colon) {
            throw new IllegalArgumentException("host? " + text);
        }
        if (text.indexOf(':', colon + 1) != -1) {
            throw new IllegalArgumentException("brackets? " + text);
        }
        int port = 0;
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("port? " + text);
            }
            port = port * 10 + (c - '0');
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port? " + text);
        }
        return new HostPort(host, port);
    }
}
