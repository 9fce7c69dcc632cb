// believes: a thread that is interrupted must end at once
// caught by: 9
// breaks: R10
package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private final Lock lock = new ReentrantLock();
    private int now;
    private int peak;
    private long total;

    public void entered() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            now++;
            total++;
            peak = Math.max(peak, now);
        } finally {
            lock.unlock();
        }
    }

    public boolean left() {
        lock.lock();
        try {
            return now > 0 && now-- > 0;
        } finally {
            lock.unlock();
        }
    }

    public Reading reading() {
        lock.lock();
        try {
            return new Reading(now, peak, total);
        } finally {
            lock.unlock();
        }
    }
}
