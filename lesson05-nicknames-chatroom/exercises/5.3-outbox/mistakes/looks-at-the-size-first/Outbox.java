// believes: size says how many lines wait, so it says whether there is room
// caught by: 10
// breaks: R14
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final BlockingQueue<String> waiting;
    private final Thread writer = new Thread(this::write);
    private volatile boolean ended;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        this.waiting = new LinkedBlockingQueue<>();
        writer.start();
    }

    public boolean offer(String line) {
        if (!ended && waiting.size() < capacity && waiting.add(line)) {
            return true;
        }
        close();
        return false;
    }

    @Override
    public void close() {
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
            close();
        }
    }
}
