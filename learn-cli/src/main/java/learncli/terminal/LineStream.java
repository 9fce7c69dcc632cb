package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Collects what is printed until a line is complete, then prints it wrapped, with the name of this command in it. */
final class LineStream extends OutputStream {

    private final PrintStream out;
    private final int columns;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(); // guarded by this

    LineStream(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            Wrap.lines(take().replaceFirst("\r$", ""), columns).forEach(out::println);
        } else {
            line.write(b);
        }
    }

    /** Prints the beginning of a line, such as a progress bar. */
    @Override
    public synchronized void flush() {
        out.print(take());
        out.flush();
    }

    private String take() {
        String text = CommandName.in(line.toString(UTF_8));
        line.reset();
        return text;
    }
}
