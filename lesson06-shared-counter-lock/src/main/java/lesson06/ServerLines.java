package lesson06;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lesson06.demo.Demo;

/** What the server prints in a {@link Demo}, line by line: the play tells each line when it is due. */
public final class ServerLines extends PrintStream {

    private static final int PATIENCE = 5; // seconds; far more than a line takes

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    public ServerLines() {
        super(OutputStream.nullOutputStream());
    }

    /** Called by the server's threads. */
    @Override
    public void println(String line) {
        lines.add(line);
    }

    /** The next line; blocks until the server prints it. */
    public String next() throws InterruptedException {
        String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        return line == null ? "(prints nothing for " + PATIENCE + " s)" : line;
    }
}
