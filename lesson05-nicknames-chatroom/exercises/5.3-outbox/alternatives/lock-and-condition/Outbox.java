package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An outbox with its own ring buffer, an explicit lock and a condition. The sink is closed once, by the writer if
 * possible.
 */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final String[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int first;
    private int count;
    private boolean ended;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.ring = new String[capacity];
        new Thread(this::drain, "drain").start();
    }

    public boolean offer(String line) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            if (count == ring.length) {
                end();
                return false;
            }
            ring[(first + count) % ring.length] = line;
            count++;
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held: closing the sink takes no time. */
    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        changed.signalAll();
        try {
            sink.close();
        } catch (IOException ignored) {
            // closed anyway
        }
    }

    private void drain() {
        try {
            while (true) {
                String line;
                lock.lock();
                try {
                    while (count == 0 && !ended) {
                        changed.awaitUninterruptibly();
                    }
                    if (ended) {
                        return;
                    }
                    line = ring[first];
                    ring[first] = null;
                    first = (first + 1) % ring.length;
                    count--;
                } finally {
                    lock.unlock();
                }
                sink.write(line);
            }
        } catch (IOException e) {
            close();
        }
    }
}
