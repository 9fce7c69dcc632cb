package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Outbox implements AutoCloseable {

    private final class Writer extends Thread {
        @Override
        public void run() {
            String line;
            while ((line = next()) != null) {
                try {
                    sink.write(line);
                } catch (IOException e) {
                    close();
                }
            }
        }
    }

    private final LineSink sink;
    private final int capacity;
    private final Object lock = new Object();
    private Deque<String> waiting = new ArrayDeque<>(); // guarded by lock; null when the outbox has ended

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        new Writer().start();
    }

    public boolean offer(String line) {
        synchronized (lock) {
            if (waiting == null) {
                return false;
            }
            if (waiting.size() < capacity) {
                waiting.addLast(line);
                lock.notify(); // only the writer ever waits
                return true;
            }
            waiting = null;
            lock.notify();
        }
        disconnect();
        return false;
    }

    @Override
    public void close() {
        synchronized (lock) {
            waiting = null;
            lock.notify();
        }
        disconnect();
    }

    /** Waits for the next line and takes it out; returns null when the outbox has ended. */
    private String next() {
        synchronized (lock) {
            while (waiting != null && waiting.isEmpty()) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    // nobody interrupts the writer; if somebody did, it would just go on
                }
            }
            return waiting == null ? null : waiting.removeFirst();
        }
    }

    private void disconnect() {
        try {
            sink.close();
        } catch (IOException e) {
            // ended all the same
        }
    }
}
