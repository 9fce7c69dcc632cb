// believes: a text with a colon and a valid port also has a host
// caught by: 5
// breaks: R5
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        String host;
        String rest;
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end == -1) {
                throw new IllegalArgumentException("Brackets not closed: " + text);
            }
            host = text.substring(1, end);
            rest = text.substring(end + 1);
        } else {
            int end = text.indexOf(':');
            host = end == -1 ? text : text.substring(0, end);
            rest = end == -1 ? "" : text.substring(end);
        }
        if (host.contains("[") || host.contains("]")) {
            throw new IllegalArgumentException("Brackets out of place: " + text);
        }
        if (!rest.startsWith(":")) {
            throw new IllegalArgumentException(
                    (rest.contains(":") ? "Brackets out of place: " : "Port expected: ") + text);
        }
        String port = rest.substring(1);
        if (port.contains(":")) {
            throw new IllegalArgumentException("Brackets expected: " + text);
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) == 0 || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("Port must be from 1 to 65535: " + text);
        }
        return new HostPort(host, Integer.parseInt(port));
    }
}
