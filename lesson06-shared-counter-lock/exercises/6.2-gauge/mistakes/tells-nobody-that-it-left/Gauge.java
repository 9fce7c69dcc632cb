// believes: left returns whether somebody is still connected
// caught by: 3, 5, 6, 7, 8, 9
// breaks: R4
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
        if (now == 0) {
            return false;
        }
        now--;
        return now > 0; // whether somebody else is there
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
