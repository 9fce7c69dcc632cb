package lesson06.exercise;

/**
 * Counts a server's clients: how many are connected, the most that were so at once, and how many there were in all. The
 * threads of many clients call it at the same time, and every reading is of one moment.
 */
public final class Gauge {

    private int now; // these three are guarded by this
    private int peak;
    private long total;

    /** A client has connected. */
    public synchronized void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
    }

    /** A client has gone. Returns false, and changes nothing, if none is connected. */
    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    /** The three numbers, all of the same moment. */
    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
