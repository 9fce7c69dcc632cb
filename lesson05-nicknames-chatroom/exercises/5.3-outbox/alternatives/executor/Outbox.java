package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An outbox whose queue and writer are those of an executor with one thread. */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final ThreadPoolExecutor writer;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity));
    }

    public boolean offer(String line) {
        try {
            writer.execute(() -> write(line));
            return true;
        } catch (RejectedExecutionException e) { // full, or shut down before
            close();
            return false;
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        try {
            sink.close();
        } catch (IOException e) {
            // nothing to be done about it
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
