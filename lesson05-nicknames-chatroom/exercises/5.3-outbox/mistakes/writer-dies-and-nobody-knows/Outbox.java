// believes: when the writer's thread ends, the outbox has ended
// caught by: 6, 8
// breaks: R9, R12
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
        writer = new Thread(() -> {
            try {
                while (!closed) {
                    sink.write(queue.take());
                }
            } catch (IOException | InterruptedException e) {
                System.err.println("writer ends: " + e.getMessage());
            }
        });
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
}
