// believes: left() is never called for a client that has already gone
// caught by: 4, 5, 6, 7, 9
// breaks: R5
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

    public synchronized boolean left() {
        now--;
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
