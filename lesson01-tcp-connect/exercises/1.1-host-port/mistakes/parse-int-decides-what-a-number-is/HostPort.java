// believes: Integer.parseInt accepts only digits, so nothing else needs a check
// caught by: 4
// breaks: R4
package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon == -1 || colon < text.indexOf(']')) {
            throw new IllegalArgumentException("Missing port: " + text);
        }
        return new HostPort(parseHost(text.substring(0, colon), text), parsePort(text.substring(colon + 1), text));
    }

    private static String parseHost(String host, String text) {
        if (host.isEmpty() || host.equals("[]")) {
            throw new IllegalArgumentException("Missing host: " + text);
        }
        boolean bracketed = host.charAt(0) == '[' && host.endsWith("]");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        if (bare.indexOf('[') >= 0 || bare.indexOf(']') >= 0 || !bracketed && bare.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Brackets go around IPv6 addresses: " + text);
        }
        return bare;
    }

    private static int parsePort(String port, String text) {
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same complaint
        }
        throw new IllegalArgumentException("Bad port: " + text);
    }
}
