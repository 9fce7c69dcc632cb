package lesson07.terminal;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.stream.Collectors;

/** Puts addresses and other people's text into a form that is safe and clear to print. */
public final class Show {

    private Show() {}

    /** The address as {@code HOST:PORT}; an IPv6 host is in brackets, because it contains colons. */
    public static String address(SocketAddress address) {
        var internet = (InetSocketAddress) address;
        String host = internet.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + internet.getPort();
    }

    /**
     * The text with every control character made visible, a newline as {@code \n}: printed raw, what a peer sent could
     * clear the terminal, change its title, or look like a line of our own.
     */
    public static String text(String text) {
        return text.codePoints().mapToObj(Show::character).collect(Collectors.joining());
    }

    private static String character(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0x200c, 0x200d -> Character.toString(codePoint); // joiners, which some languages and emoji need
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL, // such as escape, which starts a terminal's commands
                            Character.FORMAT, // such as the mark that turns the writing direction round
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE ->
                        String.format(codePoint < 0x10000 ? "\\u%04x" : "\\u{%x}", codePoint);
                    default -> Character.toString(codePoint);
                };
        };
    }
}
