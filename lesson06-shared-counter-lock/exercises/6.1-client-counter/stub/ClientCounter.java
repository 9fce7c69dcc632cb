package lesson06.exercise;

/** Gives each client of a server a number of its own: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    /** Returns the next number, which nobody has got before; the first one is 1. */
    public int next() {
        // TODO: count on and return the number, as one step that no other thread can get into
        throw new UnsupportedOperationException("not attempted");
    }
}
