package lesson06.exercise;

/**
 * Counts a server's clients: how many are connected, how many were connected at once at most, and how many have ever
 * connected. Many clients' threads call it at the same time, and every reading shows a single moment.
 */
public final class Gauge {

    private int now; // these three are guarded by this
    private int peak;
    private long total;

    /** A client has come (R2, R3). */
    public synchronized void entered() {
        now++;
        total++;
        peak = Math.max(peak, now);
    }

    /** A client has left (R4). Returns false and changes nothing if no client is connected (R5). */
    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    /** Returns the three numbers as they were at one moment (R7). */
    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
