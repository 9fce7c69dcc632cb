// believes: when the sink does not close, the outbox is still open
// caught by: 8, 9
// breaks: R13
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
        close();
        return false;
    }

    @Override
    public void close() {
        try {
            sink.close();
            ended = true;
            writer.interrupt();
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
