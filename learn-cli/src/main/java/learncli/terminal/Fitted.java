package learncli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's lines for a terminal of a certain width, which would break long ones in the middle of a word. */
public final class Fitted {

    private static final int USUAL = 80; // columns of a terminal that does not know how wide it is

    /** What stands in front of a line's text: its margin, and perhaps a label with two spaces behind it. */
    private static final Pattern MARGIN = Pattern.compile("\\s*(?:\\S{1,10}\\s{2,}|\\d\\| +)?");

    private static final String ESCAPE = "\u001b"; // lines with colours are short

    private Fitted() {}

    /** How wide standard output is: without a limit if it is no terminal. */
    public static int columns() {
        int columns = Integer.getInteger("learn.columns", 0); // which the launcher sets for a terminal
        return columns > 0 ? columns : Colours.isTerminal() ? USUAL : Integer.MAX_VALUE;
    }

    /** A README's text for standard output. */
    public static List<String> prose(String text) {
        return Wrapped.lines(text, Math.min(columns(), Wrapped.WIDEST));
    }

    public static List<String> lines(List<String> lines, int width) {
        List<String> fitted = new ArrayList<>();
        for (String line : ThreadColumns.fit(lines, width)) {
            addRows(line, width, fitted);
        }
        return fitted;
    }

    private static void addRows(String line, int width, List<String> rows) {
        Matcher front = MARGIN.matcher(line);
        int textAt = front.lookingAt() ? front.end() : 0;
        String margin = " ".repeat(margin(line, textAt, width));
        String rest = line;
        while (rest.length() > width && !rest.contains(ESCAPE)) {
            int end = rest.lastIndexOf(' ', width);
            if (end <= textAt) {
                end = rest.indexOf(' ', width); // behind a long word, such as a path: whole, it can be copied
            }
            if (end < 0) {
                break;
            }
            rows.add(rest.substring(0, end).stripTrailing());
            rest = margin + rest.substring(end).stripLeading();
            textAt = margin.length();
        }
        rows.add(rest);
    }

    private static int margin(String line, int textAt, int width) {
        int most = width / 2;
        int indent = line.length() - line.stripLeading().length();
        return textAt <= most ? textAt : indent <= most ? indent : 0;
    }
}
