// believes: if nothing has changed, nothing has to be put back
// caught by: 9
// breaks: R10
package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private final Door lock = new Door();
    private int now;
    private int peak;
    private long total;

    public void entered() {
        boolean interrupted = lock.enter();
        now++;
        total++;
        peak = Math.max(peak, now);
        lock.leave(interrupted);
    }

    public boolean left() {
        boolean interrupted = lock.enter();
        if (now == 0) {
            lock.leave(false);
            return false;
        }
        now--;
        lock.leave(interrupted);
        return true;
    }

    public Reading reading() {
        boolean interrupted = lock.enter();
        Reading reading = new Reading(now, peak, total);
        lock.leave(interrupted);
        return reading;
    }

    /** A lock that no interrupt opens; enter says whether the thread was interrupted. */
    private static final class Door {
        private final Lock lock = new ReentrantLock();

        boolean enter() {
            boolean interrupted = Thread.interrupted();
            lock.lock();
            return interrupted;
        }

        void leave(boolean interrupted) {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
