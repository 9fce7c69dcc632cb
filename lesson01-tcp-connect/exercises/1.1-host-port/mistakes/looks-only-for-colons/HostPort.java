// believes: a host without colons is a name, whatever else it contains
// caught by: 8
// breaks: R8
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1 || text.lastIndexOf(']') > colon) {
            throw new IllegalArgumentException("The port is missing: " + text);
        }
        return new HostPort(checkedHost(text.substring(0, colon), text), checkedPort(text.substring(colon + 1), text));
    }

    private static String checkedHost(String host, String text) {
        if (host.isEmpty() || host.equals("[]")) {
            throw new IllegalArgumentException("The host is missing: " + text);
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.substring(1, host.length() - 1);
        }
        if (!host.contains(":")) {
            return host;
        }
        throw new IllegalArgumentException("There are no brackets around the address: " + text);
    }

    private static int checkedPort(String digits, String text) {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new IllegalArgumentException("The port must be a number from 1 to 65535: " + text);
    }
}
