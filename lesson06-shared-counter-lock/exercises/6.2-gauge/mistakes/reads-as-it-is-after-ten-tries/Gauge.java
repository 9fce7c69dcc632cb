// believes: after ten tries without a quiet moment, the numbers are as good as they get
// caught by: 8, 9
// breaks: R7
package lesson06.exercise;

public final class Gauge {

    private static final int TRIES = 10;

    private volatile int version; // odd while somebody writes
    private volatile int now;
    private volatile int peak;
    private volatile int total;

    public synchronized void entered() {
        version++;
        now++;
        peak = Math.max(peak, now);
        total++;
        version++;
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        version++;
        now--;
        version++;
        return true;
    }

    public Reading reading() {
        Reading reading = new Reading(now, peak, total);
        for (int tries = 0; tries < TRIES; tries++) {
            int before = version;
            reading = new Reading(now, peak, total);
            if (before % 2 == 0 && version == before) {
                return reading;
            }
        }
        return reading;
    }
}
