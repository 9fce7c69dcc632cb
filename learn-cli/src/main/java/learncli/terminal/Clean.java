package learncli.terminal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes text that somebody else wrote harmless for a terminal, a page and a file. Characters that control a terminal, that
 * turn the direction of writing around or that nobody sees become visible, such as {@code \x1b}, {@code \u202e} and
 * {@code \r}.
 */
public final class Clean {

    private static final int LINES = 40; // of a text

    static final int LONGEST = 1000; // characters of a line

    private Clean() {}

    /** A name, or anything else that belongs on one line; a line end becomes {@code \n}. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(character -> append(clean, character));
        long more = text.codePoints().skip(LONGEST).count();
        return more == 0 ? clean.toString() : clean + " (" + more + " more characters)";
    }

    /** A text that is shown whole, with its lines and tabs. */
    public static String whole(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                clean.appendCodePoint(character);
            } else {
                append(clean, character);
            }
        });
        return clean.toString();
    }

    /** A text of several lines. Instead of what is more than {@link #LINES}, it says how much that was. */
    public static String text(String text) {
        if (text.isBlank()) {
            return "";
        }
        List<String> lines = List.of(
                text.replace("\r\n", "\n").stripTrailing().split("\n", -1)); // not lines(): for that \r is an end
        int kept = lines.size() <= LINES ? lines.size() : LINES - 1;
        String clean = lines.stream().limit(kept).map(Clean::line).collect(Collectors.joining("\n"));
        return kept == lines.size() ? clean : clean + "\n(" + (lines.size() - kept) + " more lines)";
    }

    private static void append(StringBuilder clean, int character) {
        switch (character) {
            case '\t' -> clean.append(' ');
            case '\n' -> clean.append("\\n");
            case '\r' -> clean.append("\\r");
            default -> {
                if (isSafe(character)) {
                    clean.appendCodePoint(character);
                } else {
                    clean.append(String.format(character < 0x100 ? "\\x%02x" : "\\u%04x", character));
                }
            }
        }
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT, // direction, zero width
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, // half of a character
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
