package lesson06.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what the server prints, line by line, until the play shows it. */
final class ServerLines extends PrintStream {

    private static final int MOST_SECONDS = 5; // to wait for a line; far more than it takes

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    ServerLines() {
        super(OutputStream.nullOutputStream());
    }

    /** Called by the server's threads. */
    @Override
    public void println(String line) {
        lines.add(line);
    }

    /** Blocks until the server prints its next line. */
    String next() throws InterruptedException {
        String line = lines.poll(MOST_SECONDS, TimeUnit.SECONDS);
        return line == null ? "(prints nothing for " + MOST_SECONDS + " s)" : line;
    }
}
