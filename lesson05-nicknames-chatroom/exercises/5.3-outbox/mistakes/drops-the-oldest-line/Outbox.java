// believes: new lines matter more than old ones, so the oldest line makes room for the newest
// caught by: 4, 5, 8, 9, 10
// breaks: R3, R6
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final ArrayBlockingQueue<String> queue;
    private final Thread writer;
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.queue = new ArrayBlockingQueue<>(capacity);
        writer = new Thread(this::run);
        writer.start();
    }

    public synchronized boolean offer(String line) {
        if (closed) {
            return false;
        }
        while (!queue.offer(line)) {
            queue.poll();
        }
        return true;
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
