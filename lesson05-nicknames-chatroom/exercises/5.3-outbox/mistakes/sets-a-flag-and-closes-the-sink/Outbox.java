// believes: when its sink is closed, the writer gets an exception and ends
// caught by: 7, 8, 9, 10
// breaks: R10
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> queue;
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.queue = new ArrayBlockingQueue<>(capacity);
        new Thread(this::run, "writer").start();
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
        try {
            sink.close();
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private void run() {
        try {
            while (!closed) {
                String line = queue.take();
                sink.write(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            close();
        }
    }
}
