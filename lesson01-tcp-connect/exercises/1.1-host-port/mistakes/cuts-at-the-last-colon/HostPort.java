// believes: the last colon is always the one before the port
// caught by: 7
// breaks: R7
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("port missing: " + text);
        }
        if (text.lastIndexOf(']') > colon) {
            throw new IllegalArgumentException("port missing: " + text);
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.contains("[") || host.contains("]")) {
            throw new IllegalArgumentException("brackets out of place: " + text);
        }
        String port = text.substring(colon + 1);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("host missing: " + text);
        }
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("port must be a number: " + text);
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException("port must be 1 to 65535: " + text);
        }
        return new HostPort(host, number);
    }
}
