package lesson06.exercise;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Gauge {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private int now;
    private int peak;
    private long total;

    public void entered() {
        lock.writeLock().lock();
        try {
            total++;
            if (++now > peak) {
                peak = now;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    public boolean left() {
        lock.writeLock().lock();
        try {
            if (now == 0) {
                return false;
            }
            now--;
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Reading reading() {
        lock.readLock().lock(); // many may read at once, while nobody writes
        try {
            return new Reading(now, peak, total);
        } finally {
            lock.readLock().unlock();
        }
    }
}
