package learncli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import learncli.terminal.Spoken;
import learncli.terminal.ThreadColumns;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * A page as it stands in a terminal of a certain size: heading, as much of the body as fits, status, keys.
 *
 * @param rows as many as the terminal has at most
 * @param next the line of the body at which the next window begins; 0 if this is the last
 */
record Window(List<AttributedString> rows, int next) {

    private static final int AROUND = 3; // rows: heading, an empty one, keys
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1a\\x1c-\\x1f\\x7f]");
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    /**
     * @param keys what the last row says, the longest way first
     * @param from a line of the body after long ones have been broken, such as {@link #next}
     */
    static Window of(Page page, List<String> keys, int from, int height, int width) {
        List<AttributedString> body = broken(page, width);
        List<AttributedString> status = Wrap.line(new AttributedString(harmless(Spoken.here(page.status()))), width);
        status = status.subList(0, Math.min(status.size(), Math.max(1, height / 4)));
        int space = Math.max(1, height - AROUND - status.size());
        int begin = from < body.size() ? from : 0;
        int end = Math.min(body.size(), begin + space);
        boolean fits = body.size() <= space;
        String more = fits
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

    private static List<AttributedString> broken(Page page, int width) {
        List<AttributedString> rows = new ArrayList<>();
        for (String line :
                ThreadColumns.fit(page.body().stream().map(Spoken::here).toList(), width)) {
            AttributedString text = AttributedString.fromAnsi(harmless(line));
            boolean isOld = page.kind() == Page.Kind.OLD_VERDICT;
            rows.addAll(Wrap.line(isOld ? new AttributedString(text.toString(), FAINT) : text, width));
        }
        return rows;
    }

    /** Tabs become spaces; control characters do nothing, but for the escape codes of colours. */
    private static String harmless(String line) {
        return CONTROL.matcher(line.replace("\t", "    ")).replaceAll("");
    }

    /** The first that fits behind {@code more}, or the last. */
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
