package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private static final Lock LOCK = new ReentrantLock(true);

    private int now;
    private int peak;
    private long total;

    public void entered() {
        LOCK.lock();
        try {
            now++;
            total++;
            peak = Math.max(peak, now);
        } finally {
            LOCK.unlock();
        }
    }

    public boolean left() {
        LOCK.lock();
        try {
            if (now == 0) {
                return false;
            }
            now--;
            return true;
        } finally {
            LOCK.unlock();
        }
    }

    public Reading reading() {
        LOCK.lock();
        try {
            return new Reading(now, peak, total);
        } finally {
            LOCK.unlock();
        }
    }
}
