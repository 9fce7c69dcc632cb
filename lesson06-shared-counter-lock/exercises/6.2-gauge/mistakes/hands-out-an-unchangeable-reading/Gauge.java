// believes: what never changes can be handed out without a lock (but the field that it is in does change)
// caught by: 8
// breaks: R7
package lesson06.exercise;

/** Counts a server's clients. A Reading never changes, so handing it out needs no lock. */
public final class Gauge {

    private Reading current = new Reading(0, 0, 0); // replaced under this object's lock

    public synchronized void entered() {
        int now = current.now() + 1;
        current = new Reading(now, Math.max(current.peak(), now), current.total() + 1);
    }

    public synchronized boolean left() {
        if (current.now() == 0) {
            return false;
        }
        current = new Reading(current.now() - 1, current.peak(), current.total());
        return true;
    }

    public Reading reading() {
        return current;
    }
}
