package learncli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;

/**
 * Breaks long lines between words. The rows after the first are indented as far as the line's own text, which may stand
 * in a column of a table or in a list: a column begins after two spaces.
 */
public final class Wrap {

    private static final String MARK = "[-*]|//|\\d+[.|]"; // of a list's item, a comment, a thread's row
    private static final Pattern START_OF_TEXT = Pattern.compile("(?: {2,}|^[-+]? *(?:" + MARK + ") +)(?=\\S)");

    private Wrap() {}

    /** Colours are kept. */
    public static List<String> lines(String line, int width) {
        return line.length() <= width
                ? List.of(line)
                : rows(AttributedString.fromAnsi(line), width).stream()
                        .map(AttributedString::toAnsi)
                        .toList();
    }

    /** A row is longer than {@code width} only if it holds a word that is, such as a path: unbroken, it can be copied. */
    public static List<AttributedString> rows(AttributedString line, int width) {
        List<AttributedString> rows = new ArrayList<>();
        int indent = indent(line.toString(), width * 2 / 3);
        AttributedString margin = new AttributedString(" ".repeat(indent));
        AttributedString rest = line;
        int end = end(rest, indent, width);
        while (end > 0) {
            String text = rest.toString();
            String row = text.substring(0, end).stripTrailing();
            String next = text.substring(end).stripLeading();
            rows.add(rest.subSequence(0, row.length()));
            rest = AttributedString.join(
                    AttributedString.EMPTY, margin, rest.subSequence(text.length() - next.length(), text.length()));
            end = end(rest, indent, width);
        }
        rows.add(rest);
        return rows;
    }

    private static int indent(String line, int most) {
        Matcher start = START_OF_TEXT.matcher(line);
        int indent = 0;
        while (start.find() && start.end() <= most) {
            indent = start.end();
        }
        return indent;
    }

    /** Where the first row ends: before a space; -1 if the line isn't broken. */
    private static int end(AttributedString line, int indent, int width) {
        if (line.columnLength() <= width) {
            return -1;
        }
        String text = line.toString();
        int fits = line.columnSubSequence(0, width).length();
        int end = text.lastIndexOf(' ', fits);
        return end > indent ? end : text.indexOf(' ', Math.max(fits, indent));
    }
}
