// believes: an interrupt that comes at the wrong moment can be ignored
// caught by: 6, 7
// breaks: R6
package lesson06.exercise;

import java.util.concurrent.locks.ReentrantLock;

public final class ClientCounter {

    private final ReentrantLock lock = new ReentrantLock();
    private int last;

    public int next() {
        while (true) {
            try {
                lock.lockInterruptibly();
                break;
            } catch (InterruptedException e) {
                // then once more
            }
        }
        try {
            return ++last;
        } finally {
            lock.unlock();
        }
    }
}
