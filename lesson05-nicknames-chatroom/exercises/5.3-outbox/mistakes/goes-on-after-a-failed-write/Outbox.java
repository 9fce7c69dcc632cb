// believes: an IOException concerns one line, and the loop must survive it
// caught by: 6, 8
// breaks: R7
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
        if (closed || !queue.offer(line)) {
            close();
            return false;
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
        while (!closed) {
            try {
                sink.write(queue.take());
            } catch (IOException e) {
                System.err.println("Could not write: " + e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
