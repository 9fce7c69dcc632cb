// believes: an interrupt wakes the writer whatever it is waiting for, and then the writer closes the sink itself
// caught by: 7, 8, 9
// breaks: R10
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> queue;
    private final Thread writer;
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.queue = new ArrayBlockingQueue<>(capacity);
        writer = new Thread(this::run, "writer");
        writer.start();
    }

    public boolean offer(String line) {
        if (closed) {
            return false;
        }
        boolean fits = queue.offer(line);
        if (!fits) {
            close();
        }
        return fits;
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }

    private void run() {
        try (sink) {
            while (!closed) {
                sink.write(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            closed = true;
        }
    }
}
