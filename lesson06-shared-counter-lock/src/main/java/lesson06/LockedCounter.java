package lesson06;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The same three steps with a lock around them: no thread can read the count while another is between its read and its
 * write. The lock guards the cell: all who touch the cell hold the lock, {@link #get()} too.
 */
final class LockedCounter implements Counter {

    private final Cell cell; // guarded by lock
    private final ReentrantLock lock; // one for the counter: a new lock in each call would keep nobody out

    LockedCounter(Cell cell, ReentrantLock lock) {
        this.cell = cell;
        this.lock = lock;
    }

    @Override
    public int next() {
        lock.lock(); // blocks while another thread holds it; its unlock() wakes us
        try {
            int read = cell.read();
            int next = read + 1;
            cell.write(next);
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int get() {
        lock.lock();
        try {
            return cell.read();
        } finally {
            lock.unlock();
        }
    }
}
