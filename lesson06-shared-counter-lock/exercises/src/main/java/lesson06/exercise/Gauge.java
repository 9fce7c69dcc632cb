package lesson06.exercise;

/**
 * Counts a server's clients: how many are connected, the most that were so at once, and how many there were in all. The
 * threads of many clients call it at the same time, and every reading is of one moment.
 */
public final class Gauge {

    /** A client has connected. */
    public void entered() {
        // TODO: one more now, one more in all, and perhaps a new peak
        throw new UnsupportedOperationException("not attempted");
    }

    /** A client has gone. Returns false, and changes nothing, if none is connected. */
    public boolean left() {
        // TODO: one less now, but never less than none
        throw new UnsupportedOperationException("not attempted");
    }

    /** The three numbers, all of the same moment. */
    public Reading reading() {
        // TODO: read all three so that nobody can change one in between
        throw new UnsupportedOperationException("not attempted");
    }
}
