package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;

/** What commands print to. On a terminal, long lines are wrapped between words. */
public final class Output extends PrintWriter {

    private static final int NO_TERMINAL = Integer.MAX_VALUE;
    private static final int USUAL = 80;
    private static final int WIDEST = 100; // longer lines of prose are hard to read

    private final int columns;

    /** @param columns of the terminal */
    public Output(PrintStream stream, int columns) {
        super(new LineStream(stream, columns), true, UTF_8);
        this.columns = columns;
    }

    public static Output to(PrintStream stream) {
        return new Output(stream, columnsOfTerminal());
    }

    /** The same for a program, which needs a stream. */
    public static PrintStream stream(PrintStream stream) {
        int columns = columnsOfTerminal();
        return columns == NO_TERMINAL ? stream : new PrintStream(new LineStream(stream, columns), true, UTF_8);
    }

    private static int columnsOfTerminal() {
        int columns = Integer.getInteger("learn.columns", 0); // set by the launcher if it knows
        return !Colours.isTerminal() ? NO_TERMINAL : columns > 0 ? columns : USUAL;
    }

    /** How wide lines may be; {@link Integer#MAX_VALUE} if {@code out} isn't a terminal. */
    public static int columns(PrintWriter out) {
        return out instanceof Output output ? output.columns : NO_TERMINAL;
    }

    /** How wide prose is, on a terminal or not. */
    public static int proseColumns(PrintWriter out) {
        int columns = columns(out);
        return columns == NO_TERMINAL ? USUAL : Math.min(columns, WIDEST);
    }

    /** Prints paragraphs, each given as one line. */
    public static void prose(PrintWriter out, List<String> paragraphs) {
        int width = proseColumns(out);
        paragraphs.forEach(paragraph -> Wrap.lines(paragraph, width).forEach(out::println));
    }
}
