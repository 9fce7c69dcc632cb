// believes: all code that touches the queue must be synchronized, so the writer's whole loop is
// caught by: 2, 3, 4, 5, 6, 7, 8, 9, 10
// breaks: R5
package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final Queue<String> queue = new ArrayDeque<>();
    private boolean closed;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        new Thread(this::run).start();
    }

    public synchronized boolean offer(String line) {
        if (closed) {
            return false;
        }
        if (queue.size() >= capacity) {
            close();
            return false;
        }
        queue.add(line);
        notifyAll();
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        try {
            sink.close();
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private synchronized void run() {
        try {
            while (!closed) {
                if (queue.isEmpty()) {
                    wait();
                } else {
                    sink.write(queue.remove());
                }
            }
        } catch (InterruptedException | IOException e) {
            close();
        }
    }
}
