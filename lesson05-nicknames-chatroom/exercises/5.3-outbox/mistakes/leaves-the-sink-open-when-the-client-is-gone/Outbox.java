// believes: a connection that is broken is closed already
// caught by: 6, 8
// breaks: R9
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
            ended = true; // the client is gone
        }
    }
}
