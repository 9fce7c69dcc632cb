// believes: true promises that the line will be sent, so close lets the writer finish
// caught by: 5, 6, 7, 8, 9
// breaks: R11
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
                writeOne(waiting.take());
            }
        } catch (InterruptedException e) {
            // closed
        }
        waiting.forEach(this::writeOne);
    }

    private void writeOne(String line) {
        try {
            sink.write(line);
        } catch (IOException e) {
            close();
        }
    }
}
