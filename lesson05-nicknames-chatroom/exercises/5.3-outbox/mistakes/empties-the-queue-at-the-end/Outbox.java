// believes: lines that are dropped must be taken out of the queue
// caught by: 10
// breaks: R14
package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> waiting;
    private final Thread writer;
    private volatile boolean ended;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        waiting = new ArrayBlockingQueue<>(capacity);
        writer = new Thread(this::write, "writer");
        writer.start();
    }

    public boolean offer(String line) {
        if (!ended && waiting.offer(line)) {
            return true;
        }
        close();
        return false;
    }

    @Override
    public void close() {
        ended = true;
        waiting.clear(); // nobody needs them any more
        writer.interrupt();
        try {
            sink.close();
        } catch (IOException e) {
            // it is closed anyway
        }
    }

    private void write() {
        try {
            while (!ended) {
                sink.write(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            close();
        }
    }
}
