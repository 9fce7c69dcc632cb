// believes: with one task in a pool for each line, offer doesn't wait, and the lines go out in order
// caught by: 2, 3, 4, 5, 6, 7, 8, 9, 10
// breaks: R1, R2
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
    }

    public boolean offer(String line) {
        if (closed) {
            return false;
        }
        if (pending.incrementAndGet() > capacity + 1) { // one is being written
            close();
            return false;
        }
        pool.execute(() -> write(line));
        return true;
    }

    @Override
    public void close() {
        closed = true;
        pool.shutdownNow();
        try {
            sink.close();
        } catch (IOException e) {
            // closed
        }
    }

    private void write(String line) {
        try {
            sink.write(line);
            pending.decrementAndGet();
        } catch (IOException e) {
            close();
        }
    }
}
