// believes: a LinkedBlockingQueue limits itself
// caught by: 4, 5, 8, 9, 10
// breaks: R3
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        writer = new Thread(this::run);
        writer.start();
    }

    public boolean offer(String line) {
        if (closed) {
            return false;
        }
        return queue.offer(line);
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
