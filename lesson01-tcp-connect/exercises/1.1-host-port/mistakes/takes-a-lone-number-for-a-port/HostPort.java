// believes: a text that is only a number is a port, so the host is missing
// caught by: 10
// breaks: R10
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon > text.lastIndexOf(']') ? text.substring(0, colon) : text;
        String port = text.substring(host.length()).replaceFirst(":", "");
        if (host.isEmpty() || host.equals("[]") || text.matches("[0-9]+")) {
            throw new IllegalArgumentException("no host: " + text);
        }
        if (!host.matches("\\[[^\\[\\]]+]|[^:\\[\\]]+")) {
            boolean portIsMissing = host.matches("\\[[^\\[\\]]+][0-9]+");
            throw new IllegalArgumentException((portIsMissing ? "no port: " : "wrong brackets: ") + text);
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("no such port: " + text);
        }
        return new HostPort(host.replaceAll("[\\[\\]]", ""), Integer.parseInt(port));
    }
}
