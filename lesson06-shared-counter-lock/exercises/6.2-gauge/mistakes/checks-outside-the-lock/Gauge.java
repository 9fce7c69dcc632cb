// believes: a check needs no lock, only the change that follows it
// caught by: 6
// breaks: R8
package lesson06.exercise;

public final class Gauge {

    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
    }

    public boolean left() {
        if (isEmpty()) {
            return false;
        }
        synchronized (this) {
            now--;
        }
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }

    private synchronized boolean isEmpty() {
        return now == 0;
    }
}
