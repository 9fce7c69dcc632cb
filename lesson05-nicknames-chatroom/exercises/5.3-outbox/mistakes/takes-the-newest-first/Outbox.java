// believes: push and take work on opposite ends of a deque
// caught by: 2, 10
// breaks: R2
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingDeque<String> lines;
    private final Thread writer = new Thread(this::run);
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.lines = new LinkedBlockingDeque<>(capacity);
        writer.start();
    }

    public boolean offer(String line) {
        if (closed) {
            return false;
        }
        try {
            lines.push(line);
            return true;
        } catch (IllegalStateException full) {
            close();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            sink.close();
        } catch (IOException e) {
            // closed
        }
    }

    private void run() {
        try {
            while (!closed) {
                sink.write(lines.take());
            }
        } catch (InterruptedException | IOException e) {
            close();
        }
    }
}
