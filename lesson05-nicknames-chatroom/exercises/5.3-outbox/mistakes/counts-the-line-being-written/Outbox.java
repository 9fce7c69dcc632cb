// believes: a line leaves the queue only when it has been written, and takes up room until then
// caught by: 3, 4, 10
// breaks: R3
package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final Deque<String> lines = new ArrayDeque<>();
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
        if (lines.size() == capacity) {
            close();
            return false;
        }
        lines.addLast(line);
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

    private void run() {
        try {
            while (true) {
                String line;
                synchronized (this) {
                    while (lines.isEmpty() && !closed) {
                        wait();
                    }
                    if (closed) {
                        return;
                    }
                    line = lines.peekFirst();
                }
                sink.write(line);
                synchronized (this) {
                    lines.pollFirst();
                }
            }
        } catch (InterruptedException | IOException e) {
            close();
        }
    }
}
