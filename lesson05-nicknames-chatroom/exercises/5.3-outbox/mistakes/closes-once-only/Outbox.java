// believes: an outbox is closed once
// caught by: 7, 8, 9, 10
// breaks: R8
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> waiting;
    private final Thread writer = new Thread(this::write);
    private volatile boolean ended;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        writer.start();
    }

    public boolean offer(String line) {
        if (!ended && waiting.offer(line)) {
            return true;
        }
        if (!ended) {
            close();
        }
        return false;
    }

    @Override
    public void close() {
        if (ended) {
            throw new IllegalStateException("closed already");
        }
        ended = true;
        writer.interrupt();
        try {
            sink.close();
        } catch (IOException e) {
            // closed anyway
        }
    }

    private void write() {
        try {
            while (!ended) {
                sink.write(waiting.take());
            }
        } catch (InterruptedException e) {
            // closed
        } catch (IOException e) {
            if (!ended) {
                close();
            }
        }
    }
}
