// believes: shutdown ends a pool
// caught by: 5, 6, 7, 8, 9
// breaks: R11
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
        } catch (RejectedExecutionException e) {
            close();
            return false;
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            sink.close();
        } catch (IOException e) {
            // closed anyway
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
