// believes: it is enough to say what a right text looks like
// caught by: 10
// breaks: R10
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || colon < text.lastIndexOf(']')) {
            throw new IllegalArgumentException("this is not a host and a port (with an IPv6 address in brackets): " + text);
        }
        String host = text.substring(0, colon);
        boolean inBrackets = host.startsWith("[") && host.endsWith("]");
        if (inBrackets) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("this is not a host and a port (with an IPv6 address in brackets): " + text);
        }
        if (host.contains("[") || host.contains("]") || host.contains(":") && !inBrackets) {
            throw new IllegalArgumentException("this is not a host and a port (with an IPv6 address in brackets): " + text);
        }
        String port = text.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("this is not a host and a port (with an IPv6 address in brackets): " + text);
        }
        return new HostPort(host, Integer.parseInt(port));
    }
}
