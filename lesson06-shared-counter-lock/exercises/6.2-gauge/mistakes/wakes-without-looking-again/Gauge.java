// believes: a thread that is woken is the only one that can go in
// caught by: 7
// breaks: R8
package lesson06.exercise;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private boolean busy; // guarded by lock
    private volatile int now; // only changed by the thread that has set busy
    private volatile long total;
    private volatile int peak;

    public void entered() {
        enter();
        try {
            now = now + 1;
            total = total + 1;
            peak = Math.max(peak, now);
        } finally {
            leave();
        }
    }

    public boolean left() {
        enter();
        try {
            boolean connected = now > 0;
            now = connected ? now - 1 : 0;
            return connected;
        } finally {
            leave();
        }
    }

    public Reading reading() {
        enter();
        try {
            return new Reading(now, peak, total);
        } finally {
            leave();
        }
    }

    private void enter() {
        lock.lock();
        try {
            if (busy) {
                free.awaitUninterruptibly();
            }
            busy = true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            busy = false;
            free.signal();
        } finally {
            lock.unlock();
        }
    }
}
