// believes: the peak is what now was at the last change
// caught by: 3, 4, 5, 6, 7, 8, 9
// breaks: R3
package lesson06.exercise;

public final class Gauge {

    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        now++;
        total++;
        peak = now;
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        peak = now;
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
