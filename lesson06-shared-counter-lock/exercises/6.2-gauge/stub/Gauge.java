package lesson06.exercise;

/**
 * Counts a server's clients: how many are connected, how many were connected at once at most, and how many have ever
 * connected. Many clients' threads call it at the same time, and every reading shows a single moment.
 */
public final class Gauge {

    /** A client has come (R2, R3). */
    public void entered() {
        // TODO: one more now, one more in total, and perhaps a new peak
        throw new UnsupportedOperationException("not attempted");
    }

    /** A client has left (R4). Returns false and changes nothing if no client is connected (R5). */
    public boolean left() {
        // TODO: one less now, but never less than zero
        throw new UnsupportedOperationException("not attempted");
    }

    /** Returns the three numbers as they were at one moment (R7). */
    public Reading reading() {
        // TODO: read all three so that nobody can change one in between
        throw new UnsupportedOperationException("not attempted");
    }
}
