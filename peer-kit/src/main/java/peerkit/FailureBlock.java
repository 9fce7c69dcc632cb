package peerkit;

import java.util.ArrayList;
import java.util.List;

/**
 * How a failing conversation speaks: a title, then what was sent, what was expected, what came, and what that means,
 * one labelled line each. The one place where this text is made.
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

    /** How many elements are shown before and after the first difference. */
    private static final int WINDOW = 15;

    private static final String LINE = "  %-8s  %s\n";

    private final String title;
    private final List<String> lines = new ArrayList<>();

    public FailureBlock(String title) {
        this.title = title;
    }

    /** Adds a line: {@code label} of up to eight characters, and its text. */
    public FailureBlock line(String label, String text) {
        lines.add(String.format(LINE, label, text));
        return this;
    }

    /** Adds what was expected and what was received, in words. */
    public FailureBlock words(String expected, String received) {
        return line("expected", expected).line("received", received);
    }

    /** Adds two byte sequences that differ, around their first difference, and a caret that points at it. */
    public FailureBlock difference(byte[] expected, byte[] received) {
        return difference(Quoted.bytes(expected), Quoted.bytes(received), "");
    }

    /** Adds two texts that differ, around their first difference, and a caret that points at it. */
    public FailureBlock difference(String expected, String received) {
        return difference(Quoted.text(expected), Quoted.text(received), "");
    }

    /** The same with a remark behind what was received, such as "then end of stream". */
    FailureBlock difference(Quoted expected, Quoted received, String remark) {
        int at = expected.firstDifference(received);
        int from = Math.max(0, at - WINDOW);
        String before = from == 0 ? "" : "(after " + count(from, expected.unit()) + ") ";
        line("expected", before + window(expected, from, at));
        line("received", before + window(received, from, at) + (remark.isEmpty() ? "" : ", " + remark));
        int column = before.length() + 1 + expected.part(from, at).length();
        String where = "^ first difference at " + expected.unit() + " " + (at + 1);
        return line("", " ".repeat(column) + where);
    }

    /** Adds what the failure means and what usually causes it. */
    public FailureBlock means(String text) {
        return line("means", text);
    }

    /** The error to throw: its message is this block, on a line of its own. */
    public AssertionError failure() {
        return new AssertionError("\n" + this);
    }

    @Override
    public String toString() {
        return title + "\n" + String.join("", lines);
    }

    private static String window(Quoted whole, int from, int at) {
        int to = Math.min(whole.length(), at + WINDOW);
        String after = to == whole.length() ? "" : " (and " + count(whole.length() - to, whole.unit()) + " more)";
        return '"' + whole.part(from, to) + '"' + after;
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
