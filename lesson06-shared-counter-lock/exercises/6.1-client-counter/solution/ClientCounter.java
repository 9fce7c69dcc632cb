package lesson06.exercise;

/** Gives each client of a server its own number: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    private int last; // guarded by this

    /** Returns the next number: 1 the first time (R1), then one more each time (R2). */
    public synchronized int next() {
        last++;
        return last;
    }
}
