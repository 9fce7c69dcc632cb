package learncli.terminal;

import java.io.PrintWriter;

/** The last line of a terminal, which shows how much is done; results are printed above it. Threads may share it. */
public final class Bar {

    private static final int WIDTH = 20; // characters
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean shown;
    private String text = ""; // guarded by this, as what follows
    private boolean stopped;

    /** @param shown false if there is no terminal, or one that can't go back to the start of a line */
    public Bar(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Shows how many are done, and which came last. */
    public void show(int done, int of, String last) {
        int filled = WIDTH * done / of;
        show("[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + of + "  " + last);
    }

    public synchronized void show(String now) {
        text = now;
        draw(text);
    }

    /** Prints a line above the bar. */
    public synchronized void line(String line) {
        if (!stopped) {
            draw("");
            out.println(line);
            draw(text);
        }
    }

    /** Prints the last line of all, in the place of the bar: other threads may still be at work. */
    public synchronized void stop(String line) {
        draw("");
        out.println(line);
        stopped = true;
    }

    public synchronized void end() {
        draw("");
    }

    private void draw(String bar) {
        if (shown && !stopped) {
            out.print(CLEAR_LINE + bar);
            out.flush();
        }
    }
}
