// believes: what happens in the background costs the client no time
// caught by: 1
// breaks: R11
package lesson06.exercise;

public final class Gauge {

    private Thread preparation;
    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        if (preparation == null) {
            preparation = new Thread(this::prepare);
            preparation.start();
        }
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

    private void prepare() {
        // nothing to do yet
    }
}
