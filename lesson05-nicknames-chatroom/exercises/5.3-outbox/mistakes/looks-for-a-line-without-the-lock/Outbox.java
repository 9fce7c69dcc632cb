// believes: a queue without locks needs a lock for waiting only
// caught by: 10
// breaks: R2
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Object bell = new Object();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread writer = new Thread(this::writeAll);

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        writer.start();
    }

    private void writeAll() {
        try {
            while (!ended.get()) {
                String line = lines.poll();
                if (line == null) {
                    synchronized (bell) {
                        bell.wait();
                    }
                    continue;
                }
                waiting.decrementAndGet();
                sink.write(line);
            }
        } catch (InterruptedException | IOException e) {
            close();
        }
    }

    public boolean offer(String line) {
        if (ended.get()) {
            return false;
        }
        if (waiting.getAndUpdate(n -> n < capacity ? n + 1 : n) == capacity) {
            close();
            return false;
        }
        lines.add(line);
        synchronized (bell) {
            bell.notify();
        }
        return true;
    }

    @Override
    public void close() {
        ended.set(true);
        writer.interrupt();
        try {
            sink.close();
        } catch (IOException e) {
            // gone
        }
    }
}
