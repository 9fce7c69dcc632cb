// believes: the peak is the largest number there has been, and the total is the largest one
// caught by: 3, 7, 8, 9
// breaks: R3
package lesson06.exercise;

public final class Gauge {

    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        now++;
        total++;
        peak = (int) Math.max(peak, total);
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
