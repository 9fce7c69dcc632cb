package peerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a failure: a title, then a labelled line each for what was sent, what was expected, what was received,
 * and what that means. No other class makes this text.
 *
 * <pre>
 * alice: expects a line
 *   sent      "h\xc3"  "\xa9\n"
 *   expected  "hé"
 *   received  "h\ufffd\ufffd"
 *               ^ first difference at character 2
 *   means     the bytes of one character arrived in two reads, and each read was decoded on its own
 * </pre>
 */
public final class FailureBlock {

    /** How many elements are shown before and after the first difference; more if it takes as long to leave them out. */
    private static final int WINDOW = 15;

    private static final String MEANS = "means";
    private static final String LINE = "  %-8s  %s";
    private static final String NEXT_LINE = "\n" + " ".repeat(12); // under the previous line's text

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    public FailureBlock(String title) {
        this.title = title;
    }

    /** Adds a line: {@code label} of up to eight characters, and its text, which may have several lines. */
    public FailureBlock line(String label, String text) {
        lines.add(new Line(label, text));
        return this;
    }

    /** Adds all lines of another block. */
    public FailureBlock linesOf(FailureBlock other) {
        lines.addAll(other.lines);
        return this;
    }

    /** Adds all lines of another block except {@link #means}. */
    public FailureBlock factsOf(FailureBlock other) {
        other.lines.stream().filter(line -> !line.label.equals(MEANS)).forEach(lines::add);
        return this;
    }

    public String title() {
        return title;
    }

    /** What the failure means; empty if {@link #means} was not called. */
    public String meaning() {
        return lines.stream()
                .filter(line -> line.label.equals(MEANS))
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    /** Adds what was expected and what was received, in words. */
    public FailureBlock words(String expected, String received) {
        return line("expected", expected).line("received", received);
    }

    /**
     * Adds two different sequences around their first difference, and a caret that points at it. For what the
     * difference means, see {@link Difference#inWords}.
     */
    public FailureBlock difference(Quoted expected, Quoted received) {
        return difference(expected, received, "");
    }

    /** The same, with a remark after what was received, such as "then end of stream". */
    FailureBlock difference(Quoted expected, Quoted received, String remark) {
        int at = expected.firstDifference(received);
        int from = Math.max(0, at - WINDOW);
        String before = "(after " + expected.count(from) + ") ";
        if (expected.columns(0, from) <= before.length()) {
            from = 0;
            before = "";
        }
        line("expected", before + window(expected, from, at));
        line("received", before + window(received, from, at) + (remark.isEmpty() ? "" : ", " + remark));
        int column = before.length() + 1 + expected.columns(from, at); // 1: the quote
        String where = "^ first difference at " + expected.unit() + " " + (at + 1);
        return line("", " ".repeat(column) + where);
    }

    /** Adds what the failure means and what usually causes it. */
    public FailureBlock means(String text) {
        return line(MEANS, text);
    }

    /** The error to throw: its message is this block, which starts on a new line. */
    public AssertionError failure() {
        return new BlockFailure(this);
    }

    @Override
    public String toString() {
        return title + "\n" + lines.stream().map(Line::toString).collect(Collectors.joining());
    }

    private static String window(Quoted whole, int from, int at) {
        int to = Math.min(whole.length(), at + WINDOW);
        String after = " (and " + whole.count(whole.length() - to) + " more)";
        if (whole.columns(to, whole.length()) <= after.length()) {
            to = whole.length();
            after = "";
        }
        return '"' + whole.part(from, to) + '"' + after;
    }

    private record Line(String label, String text) {
        @Override
        public String toString() {
            String line = String.format(LINE, label, text.stripTrailing().replace("\n", NEXT_LINE));
            return line.stripTrailing() + "\n";
        }
    }
}
