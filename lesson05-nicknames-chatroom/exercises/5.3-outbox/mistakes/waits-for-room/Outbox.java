// believes: put is how a line gets into a BlockingQueue, and it is good that it waits, because no line is lost
// caught by: 4, 5, 8, 9, 10
// breaks: R5
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
        writer = new Thread(this::run);
        writer.start();
    }

    public boolean offer(String line) {
        if (closed) {
            return false;
        }
        try {
            queue.put(line);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            e.printStackTrace();
        }
    }

    private void run() {
        try {
            while (!closed) {
                sink.write(queue.take());
            }
        } catch (InterruptedException e) {
            // closed
        } catch (IOException e) {
            close();
        }
    }
}
