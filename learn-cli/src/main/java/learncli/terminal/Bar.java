package learncli.terminal;

import java.io.PrintWriter;

/**
 * A progress bar in the last line of a terminal, with the lines that are done above it. Where there is no terminal there
 * is no bar. It is for several threads.
 */
public final class Bar {

    private static final int WIDTH = 20; // characters
    static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean shown;
    private String text = ""; // guarded by this

    public Bar(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Shows that so many are done, and which was the last. */
    public synchronized void show(int done, int of, String last) {
        if (shown) {
            int filled = WIDTH * done / of;
            text = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + of + "  " + last;
            out.print(CLEAR_LINE + text);
            out.flush();
        }
    }

    /** Prints a line above the bar. */
    public synchronized void line(String line) {
        out.println(shown ? CLEAR_LINE + line : line);
        out.print(text);
        out.flush();
    }

    /** Takes the bar away. */
    public synchronized void end() {
        if (shown) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
