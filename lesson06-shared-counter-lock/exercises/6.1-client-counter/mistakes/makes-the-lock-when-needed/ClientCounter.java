// believes: a lock can be made when the first thread needs it
// caught by: 5
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ClientCounter {

    private Lock lock;
    private int last;

    public int next() {
        if (lock == null) {
            lock = new ReentrantLock();
        }
        lock.lock();
        try {
            return ++last;
        } finally {
            lock.unlock();
        }
    }
}
