package learncli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A page as it stands in a terminal of a certain size: heading, as much of the body as fits, status, keys.
 *
 * @param rows as many as the terminal has at most
 * @param next the line of the body at which the next window begins; 0 if this is the last
 */
record Window(List<AttributedString> rows, int next) {

    private static final int AROUND = 4; // rows: heading, an empty one, status, keys
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1a\\x1c-\\x1f\\x7f]");
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    /** {@code from} is a line of the body after long ones have been broken, such as {@link #next}. */
    static Window of(Page page, String keys, int from, int height, int width) {
        List<AttributedString> body = broken(page.body(), width);
        int space = Math.max(1, height - AROUND);
        int begin = from < body.size() ? from : 0;
        int end = Math.min(body.size(), begin + space);
        boolean fits = body.size() <= space;
        String more = fits ? "" : "space more (" + end + "/" + body.size() + ")  ";
        List<AttributedString> rows = new ArrayList<>();
        rows.add(one(page.heading(), FAINT, width));
        rows.add(AttributedString.EMPTY);
        rows.addAll(body.subList(begin, end));
        while (rows.size() < height - 2) {
            rows.add(AttributedString.EMPTY);
        }
        rows.add(one(page.status(), AttributedStyle.DEFAULT, width));
        rows.add(one(more + keys, FAINT, width));
        return new Window(rows.subList(0, Math.min(height, rows.size())), end < body.size() ? end : 0);
    }

    private static List<AttributedString> broken(List<String> lines, int width) {
        List<AttributedString> rows = new ArrayList<>();
        for (String line : lines) {
            rows.addAll(Wrap.line(AttributedString.fromAnsi(harmless(line)), width));
        }
        return rows;
    }

    /** Tabs become spaces; control characters do nothing, but for the escape codes of colours. */
    private static String harmless(String line) {
        return CONTROL.matcher(line.replace("\t", "    ")).replaceAll("");
    }

    private static AttributedString one(String text, AttributedStyle style, int width) {
        AttributedString whole = new AttributedStringBuilder()
                .style(style)
                .append(harmless(text))
                .toAttributedString();
        return whole.columnSubSequence(0, width);
    }
}
