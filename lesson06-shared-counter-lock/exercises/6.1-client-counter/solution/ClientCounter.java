package lesson06.exercise;

/** Gives each client of a server a number of its own: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    private int last; // guarded by this

    /** Returns the next number, which nobody has got before; the first one is 1. */
    public synchronized int next() {
        last++;
        return last;
    }
}
