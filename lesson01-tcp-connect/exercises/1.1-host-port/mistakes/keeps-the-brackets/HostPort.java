// believes: the brackets are part of an IPv6 address
// caught by: 2
// breaks: R2
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1 || text.indexOf("]") > colon) {
            throw new IllegalArgumentException(text + ": no port");
        }
        String host = text.substring(0, colon);
        if (host.isEmpty() || host.equals("[]")) {
            throw new IllegalArgumentException(text + ": no host");
        }
        if (!host.matches("[^:\\[\\]]+|\\[[^\\[\\]]+]")) {
            throw new IllegalArgumentException(text + ": brackets belong around an IPv6 address");
        }
        String port = text.substring(colon + 1);
        if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException(text + ": bad port");
        }
        return new HostPort(host, Integer.parseInt(port));
    }
}
