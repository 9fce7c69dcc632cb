// believes: 16 bits make 65536 ports, numbered from 0 to 65536
// caught by: 3
// breaks: R3
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1 || text.lastIndexOf(']') > colon) {
            throw new IllegalArgumentException("no port in " + text);
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            throw new IllegalArgumentException("brackets are missing in " + text);
        }
        if (host.contains("[") || host.contains("]")) {
            throw new IllegalArgumentException("brackets don't match in " + text);
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host in " + text);
        }
        String digits = text.substring(colon + 1);
        if (!digits.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("port is not a number in " + text);
        }
        int port = Integer.parseInt(digits);
        if (port < 0 || port > 65536) {
            throw new IllegalArgumentException("port out of range in " + text);
        }
        return new HostPort(host, port);
    }
}
