// believes: all that matters is a lock around it
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.locks.ReentrantLock;

public final class ClientCounter {

    private int last = 0;

    public int next() {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            last = last + 1;
            return last;
        } finally {
            lock.unlock();
        }
    }
}
