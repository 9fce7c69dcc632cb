// believes: close first lets the writer finish, and then closes the sink
// caught by: 7, 8, 10
// breaks: R8
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
        if (queue.offer(line)) {
            return true;
        }
        closed = true;
        closeSink();
        writer.interrupt();
        return false;
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeSink();
    }

    private void closeSink() {
        try {
            sink.close();
        } catch (IOException e) {
            System.err.println("sink: " + e.getMessage());
        }
    }

    private void run() {
        try {
            while (!closed) {
                sink.write(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            closed = true;
            closeSink();
        }
    }
}
