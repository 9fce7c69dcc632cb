package learncli.watch;

import java.io.PrintWriter;

/** For a pipe, a file, or a terminal that can do nothing but write: tells the news, one after the other. */
final class PlainLines implements View {

    private final PrintWriter out;

    PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(Page page) {
        if (page.newsFrom() != Page.NO_NEWS) {
            page.body().stream().skip(page.newsFrom()).forEach(out::println);
            out.println("(" + page.status() + ")");
            out.println();
            out.flush();
        }
    }
}
