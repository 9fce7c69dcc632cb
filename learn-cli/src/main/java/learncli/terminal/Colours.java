package learncli.terminal;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours, and whether to use them. */
public final class Colours {

    private Colours() {}

    /** Only on a terminal, and not if the user wants none (no-color.org). */
    public static boolean wanted(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !refused && !dumb;
    }

    public static String bold(String text, Ansi colours) {
        return painted(text, colours, Style.bold);
    }

    /** A line of a unified diff. */
    public static String difference(String line, Ansi colours) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> painted(line, colours, Style.fg_green);
            case '-' -> painted(line, colours, Style.fg_red);
            case '@' -> painted(line, colours, Style.fg_cyan);
            default -> line;
        };
    }

    public static String painted(String text, Ansi colours, Style... styles) {
        return colours.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    /** Whether standard input and output are a terminal. */
    public static boolean isTerminal() {
        return System.console() != null; // JDK 22 to 24 need -Djdk.console=java.base for this, which the launcher sets
    }
}
