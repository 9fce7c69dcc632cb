// believes: Character.isDigit is true only for 0 to 9
// caught by: 4
// breaks: R4
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        int end = text.lastIndexOf(']');
        if (colon == -1 || end > colon) {
            throw new IllegalArgumentException("port not found in '" + text + "'");
        }
        String host = text.substring(0, colon);
        if (text.startsWith("[") && end == colon - 1) {
            host = text.substring(1, end);
        } else if (host.indexOf(':') != -1) {
            throw new IllegalArgumentException("IPv6 without brackets in '" + text + "'");
        }
        if (host.indexOf('[') != -1 || host.indexOf(']') != -1) {
            throw new IllegalArgumentException("brackets out of place in '" + text + "'");
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("host not found in '" + text + "'");
        }
        String port = text.substring(colon + 1);
        if (port.isEmpty() || port.length() > 5 || !port.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("port is not a number in '" + text + "'");
        }
        int number = Integer.parseInt(port);
        if (number == 0 || number > 65535) {
            throw new IllegalArgumentException("port out of range in '" + text + "'");
        }
        return new HostPort(host, number);
    }
}
