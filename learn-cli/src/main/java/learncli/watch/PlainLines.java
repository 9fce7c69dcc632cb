package learncli.watch;

import java.io.PrintWriter;
import learncli.terminal.Output;
import learncli.terminal.ThreadColumns;

/** Prints what is new, line by line: for a pipe, a file, or a terminal that can't be drawn in. */
final class PlainLines implements View {

    private final PrintWriter out;

    PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(Page page) {
        if (page.newsFrom() != Page.NO_NEWS) {
            ThreadColumns.fit(page.news(), Output.columns(out)).forEach(out::println);
            out.println("(" + page.status() + ")");
            out.println();
            out.flush();
        }
    }
}
