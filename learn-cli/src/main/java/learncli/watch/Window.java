package learncli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learncli.terminal.CommandName;
import learncli.terminal.ThreadColumns;
import learncli.terminal.Wrap;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * A page in a terminal of a certain size: heading, as much of the body as fits, status, keys.
 *
 * @param rows at most as many as the terminal has
 * @param next the row of the body at which the next window begins; 0 if this is the last one
 */
record Window(List<AttributedString> rows, int next) {

    private static final int AROUND = 3; // rows: the heading, an empty one, the keys
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x1a\\x1c-\\x1f\\x7f]"); // not the escape of colours
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    /**
     * @param keys what the last row says, the longest text first
     * @param from the row of the body to begin with
     */
    static Window of(Page page, List<String> keys, int from, int height, int width) {
        List<AttributedString> body = body(page, width);
        List<AttributedString> status = rows(page.status(), width).toList();
        status = status.subList(0, Math.min(status.size(), Math.max(1, height / 4)));
        int space = Math.max(1, height - AROUND - status.size());
        int begin = from < body.size() ? from : 0;
        int end = Math.min(body.size(), begin + space);
        String more = body.size() <= space
                ? ""
                : end == body.size() ? "space back to the top  " : "space more (" + end + "/" + body.size() + ")  ";
        List<AttributedString> rows = new ArrayList<>();
        rows.add(faint(page.heading(), width));
        rows.add(AttributedString.EMPTY);
        rows.addAll(body.subList(begin, end));
        while (rows.size() < height - status.size() - 1) {
            rows.add(AttributedString.EMPTY);
        }
        rows.addAll(status);
        rows.add(faint(longest(more, keys, width), width));
        return new Window(rows.subList(0, Math.min(height, rows.size())), end < body.size() ? end : 0);
    }

    private static List<AttributedString> body(Page page, int width) {
        Stream<AttributedString> rows =
                ThreadColumns.fit(page.body(), width).stream().flatMap(line -> rows(line, width));
        return page.kind() == Page.Kind.OLD_VERDICT
                ? rows.map(row -> new AttributedString(row.toString(), FAINT)).toList()
                : rows.toList();
    }

    /** The rows of a line. Here long words are broken as well. */
    private static Stream<AttributedString> rows(String line, int width) {
        AttributedString text = AttributedString.fromAnsi(harmless(CommandName.in(line)));
        return Wrap.rows(text, width).stream().flatMap(row -> row.columnSplitLength(width).stream());
    }

    /** Without control characters, except for those of colours. */
    private static String harmless(String line) {
        return CONTROL.matcher(line.replace("\t", "    ")).replaceAll("");
    }

    /** The first that fits after {@code more}, or the last. */
    private static String longest(String more, List<String> keys, int width) {
        return keys.stream()
                .map(more::concat)
                .filter(row -> row.length() <= width)
                .findFirst()
                .orElse(more + keys.get(keys.size() - 1));
    }

    private static AttributedString faint(String text, int width) {
        return new AttributedString(harmless(text), FAINT).columnSubSequence(0, width);
    }
}
