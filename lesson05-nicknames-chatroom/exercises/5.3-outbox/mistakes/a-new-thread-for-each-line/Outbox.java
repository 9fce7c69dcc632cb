// believes: a thread that has nothing to do should not exist
// caught by: 1, 10
// breaks: R1
package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean ended;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
    }

    public boolean offer(String line) {
        synchronized (this) {
            if (ended) {
                return false;
            }
            if (waiting.size() < capacity) {
                waiting.add(line);
                writeNext();
                return true;
            }
        }
        close();
        return false;
    }

    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            waiting.clear();
        }
        try {
            sink.close();
        } catch (IOException e) {
            // closed anyway
        }
    }

    private synchronized void writeNext() {
        if (!writing && !waiting.isEmpty()) {
            writing = true;
            String line = waiting.remove();
            new Thread(() -> write(line)).start();
        }
    }

    private void write(String line) {
        try {
            sink.write(line);
        } catch (IOException e) {
            close();
        }
        synchronized (this) {
            writing = false;
            writeNext();
        }
    }
}
