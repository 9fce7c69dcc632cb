// believes: if there is nothing to do, there is nothing to unlock
// caught by: 6, 7, 9
// breaks: R9
package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private final Lock lock = new ReentrantLock();
    private int now;
    private int peak;
    private long total;

    public void entered() {
        lock.lock();
        now++;
        total++;
        peak = Math.max(peak, now);
        lock.unlock();
    }

    public boolean left() {
        lock.lock();
        if (now == 0) {
            return false;
        }
        now--;
        lock.unlock();
        return true;
    }

    public Reading reading() {
        lock.lock();
        Reading reading = new Reading(now, peak, total);
        lock.unlock();
        return reading;
    }
}
