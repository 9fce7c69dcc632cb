package learncli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;

/** Breaks lines between words, for a terminal of a certain width. */
final class Wrap {

    /** What stands in front of a line's text: its margin, and perhaps a label with two spaces behind it. */
    private static final Pattern MARGIN = Pattern.compile("\\s*(?:\\S{1,10}\\s{2,})?");

    private Wrap() {}

    /** The rows of one line; the second and those behind it have the margin of the first. */
    static List<AttributedString> line(AttributedString line, int width) {
        List<AttributedString> rows = new ArrayList<>();
        String margin = " ".repeat(margin(line.toString(), width));
        AttributedString rest = line;
        while (rest.columnLength() > width) {
            AttributedString fits = rest.columnSubSequence(0, width);
            String text = rest.toString();
            int end = text.charAt(fits.length()) == ' '
                    ? fits.length()
                    : fits.toString().lastIndexOf(' ');
            if (end <= margin.length()) {
                end = Math.max(1, fits.length()); // one long word
            }
            rows.add(rest.subSequence(0, end));
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            rest = AttributedString.join(
                    AttributedString.EMPTY, new AttributedString(margin), rest.subSequence(end, text.length()));
        }
        rows.add(rest);
        return rows;
    }

    private static int margin(String line, int width) {
        Matcher margin = MARGIN.matcher(line);
        return margin.lookingAt() && margin.end() <= width / 2 ? margin.end() : 0;
    }
}
