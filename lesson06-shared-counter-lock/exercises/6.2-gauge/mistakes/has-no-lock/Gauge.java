// believes: three short lines are done before another thread comes
// caught by: 6, 7, 8, 9
// breaks: R7, R8
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
