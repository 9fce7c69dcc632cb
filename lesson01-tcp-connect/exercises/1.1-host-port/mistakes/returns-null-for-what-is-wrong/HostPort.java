// believes: a method returns null to say that it could not read its input
// caught by: 3, 4, 5, 6, 7, 8, 9, 10
// breaks: R9, R10
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || text.lastIndexOf(']') > colon) {
            return null;
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            return null;
        }
        if (host.contains("[") || host.contains("]")) {
            return null;
        }
        String port = text.substring(colon + 1);
        if (host.isEmpty() || !port.matches("[0-9]{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(port);
        return number >= 1 && number <= 65535 ? new HostPort(host, number) : null;
    }
}
