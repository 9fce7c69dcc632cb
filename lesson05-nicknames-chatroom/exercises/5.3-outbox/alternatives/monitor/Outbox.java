package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** An outbox built on wait and notify alone. */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final Queue<String> queue = new ArrayDeque<>(); // guarded by queue
    private boolean open = true; // guarded by queue

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        Thread thread = new Thread(this::run);
        thread.setDaemon(true);
        thread.start();
    }

    public boolean offer(String line) {
        synchronized (queue) {
            if (!open) {
                return false;
            }
            if (queue.size() < capacity) {
                queue.add(line);
                queue.notify();
                return true;
            }
        }
        close();
        return false;
    }

    @Override
    public void close() {
        synchronized (queue) {
            open = false;
            queue.clear();
            queue.notifyAll();
        }
        try {
            sink.close();
        } catch (IOException e) {
            System.err.println("cannot close: " + e.getMessage());
        }
    }

    private void run() {
        try {
            for (String line = next(); line != null; line = next()) {
                sink.write(line);
            }
        } catch (IOException | InterruptedException e) {
            close();
        }
    }

    private String next() throws InterruptedException {
        synchronized (queue) {
            while (open && queue.isEmpty()) {
                queue.wait();
            }
            return queue.poll(); // null: closed
        }
    }
}
