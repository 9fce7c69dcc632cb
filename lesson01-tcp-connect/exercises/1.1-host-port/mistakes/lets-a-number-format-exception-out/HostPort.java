// believes: NumberFormatException is an IllegalArgumentException, so it tells the caller enough
// caught by: 9
// breaks: R9
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1 || text.lastIndexOf(']') > colon) {
            throw new IllegalArgumentException("no port: " + text);
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            throw new IllegalArgumentException("no brackets: " + text);
        }
        if (host.contains("[") || host.contains("]")) {
            throw new IllegalArgumentException("brackets out of place: " + text);
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host: " + text);
        }
        String digits = text.substring(colon + 1);
        for (char c : digits.toCharArray()) {
            if (c < '0' || c > '9') {
                throw new NumberFormatException("port is not a number: \"" + digits + "\"");
            }
        }
        if (digits.isEmpty() || digits.length() > 9) {
            throw new NumberFormatException("port is not a number: \"" + digits + "\"");
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port out of range: " + text);
        }
        return new HostPort(host, port);
    }
}
