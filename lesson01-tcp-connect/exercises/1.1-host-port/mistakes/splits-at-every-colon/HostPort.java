// believes: the only colon in the text is the one between the host and the port
// caught by: 2, 10
// breaks: R2, R10
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts[1].isEmpty() && parts.length == 2) {
            throw new IllegalArgumentException("the port is missing: " + text);
        }
        if (parts.length > 2) {
            throw new IllegalArgumentException("too many colons, use brackets: " + text);
        }
        String host = parts[0];
        if (host.isEmpty() || host.equals("[]")) {
            throw new IllegalArgumentException("the host is missing: " + text);
        }
        if (host.matches(".*[\\[\\]].*")) {
            throw new IllegalArgumentException("brackets around what is no address: " + text);
        }
        if (!parts[1].matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("the port is not a number: " + text);
        }
        int port = Integer.parseInt(parts[1]);
        if (port <= 0 || port >= 65536) {
            throw new IllegalArgumentException("the port is out of range: " + text);
        }
        return new HostPort(host, port);
    }
}
