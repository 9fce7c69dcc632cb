// believes: with one task in a pool for each line, offer doesn't wait, and the lines go out in order
// caught by: 1, 2, 4, 5, 6, 7, 8, 9, 10
// breaks: R1, R2
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class Outbox implements AutoCloseable {

    private static final int WRITERS = 8;

    private final LineSink sink;
    private final ExecutorService pool;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        pool = new ThreadPoolExecutor(
                WRITERS, WRITERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity));
    }

    public boolean offer(String line) {
        try {
            pool.execute(() -> write(line));
            return true;
        } catch (RejectedExecutionException e) { // its queue is full, or it is shut down
            close();
            return false;
        }
    }

    @Override
    public void close() {
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
        } catch (IOException e) {
            close();
        }
    }
}
