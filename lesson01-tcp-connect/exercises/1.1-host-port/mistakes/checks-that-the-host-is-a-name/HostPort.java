// believes: a host name has only letters, digits, dots and hyphens, so anything else is a typing error
// caught by: 1
// breaks: R1
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || colon < text.lastIndexOf(']')) {
            throw new IllegalArgumentException("no port: " + text);
        }
        String host = text.substring(0, colon);
        boolean inBrackets = host.startsWith("[") && host.endsWith("]");
        if (inBrackets) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host: " + text);
        }
        if (host.contains("[") || host.contains("]") || host.contains(":") && !inBrackets) {
            throw new IllegalArgumentException("brackets are wrong: " + text);
        }
        String port = text.substring(colon + 1);
        if (!inBrackets && !host.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("no host: " + text);
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("no such port: " + text);
        }
        return new HostPort(host, Integer.parseInt(port));
    }
}
