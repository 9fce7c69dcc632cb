// believes: a method that only reads doesn't need the lock
// caught by: 8, 9
// breaks: R7
package lesson06.exercise;

public final class Gauge {

    private volatile int now;
    private volatile int peak;
    private volatile long total;

    public synchronized void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    public Reading reading() {
        return new Reading(now, peak, total);
    }
}
