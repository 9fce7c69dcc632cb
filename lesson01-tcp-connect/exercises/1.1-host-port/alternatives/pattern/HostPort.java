package lesson01.exercise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a host and a port with one regular expression. Only if that doesn't match, it looks for what is wrong. */
public record HostPort(String host, int port) {

    private static final Pattern FORM = Pattern.compile("(?:\\[([^\\[\\]]+)]|([^\\[\\]:]+)):([0-9]+)");

    public static HostPort parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(complaint(text) + " in \"" + text + "\"");
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            int port = Integer.parseInt(matcher.group(3));
            if (port >= 1 && port <= 0xffff) {
                return new HostPort(host, port);
            }
        } catch (NumberFormatException e) {
            // more digits than an int can hold: out of range like the others
        }
        throw new IllegalArgumentException("Port out of range (1-65535) in \"" + text + "\"");
    }

    private static String complaint(String text) {
        if (text.matches("(\\[])?:[^:]*")) {
            return "No host";
        }
        if (text.matches("(\\[[^\\[\\]]+]|[^\\[\\]:]*)(:?[^:\\[\\]]*)")) {
            return "No usable port";
        }
        return "Brackets missing or out of place";
    }
}
