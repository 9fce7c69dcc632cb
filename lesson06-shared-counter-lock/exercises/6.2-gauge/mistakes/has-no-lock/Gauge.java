// believes: three short lines are done before another thread comes
// caught by: 4, 5, 6
package lesson06.exercise;

public final class Gauge {

    private int now;
    private int peak;
    private long total;

    public void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
    }

    public boolean left() {
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
