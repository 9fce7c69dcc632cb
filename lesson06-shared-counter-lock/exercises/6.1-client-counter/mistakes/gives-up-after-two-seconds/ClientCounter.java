// believes: nobody holds a lock for two seconds
// caught by: 6
// breaks: R5
package lesson06.exercise;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Gives each client of a server its own number: 1, 2, 3 and so on. */
public final class ClientCounter {

    private final ReentrantLock lock = new ReentrantLock();
    private int count;

    public int next() {
        lockWithin(2);
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }

    private void lockWithin(int seconds) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!lock.tryLock(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no lock within " + seconds + " s");
            }
        } catch (InterruptedException e) {
            interrupted = true;
            lock.lock();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
