// believes: somebody is always connected: the server itself
// caught by: 2, 3, 4, 5, 6, 7, 8, 9
// breaks: R1
package lesson06.exercise;

public final class Gauge {

    private int now = 1;
    private int peak = 1;
    private long total = 1;

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

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
