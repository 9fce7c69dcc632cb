package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ClientCounter {

    private final Lock lock = new ReentrantLock();
    private int next = 1; // guarded by lock

    public int next() {
        lock.lock();
        try {
            return next++;
        } finally {
            lock.unlock();
        }
    }
}
