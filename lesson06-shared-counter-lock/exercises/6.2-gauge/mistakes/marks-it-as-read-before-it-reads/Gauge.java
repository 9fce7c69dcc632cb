// believes: a reading can be kept until a number changes, and a flag that says so needs no lock
// caught by: 8
// breaks: R7
package lesson06.exercise;

public final class Gauge {

    private volatile boolean changed;
    private volatile Reading latest = new Reading(0, 0, 0);
    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
        changed = true;
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        changed = true;
        return true;
    }

    public Reading reading() {
        if (changed) {
            changed = false;
            synchronized (this) {
                latest = new Reading(now, peak, total);
            }
        }
        return latest;
    }
}
