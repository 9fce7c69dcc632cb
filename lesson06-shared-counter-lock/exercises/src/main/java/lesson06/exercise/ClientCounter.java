package lesson06.exercise;

/** Gives each client of a server its own number: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    /** Returns the next number: 1 the first time (R1), then one more each time (R2). */
    public int next() {
        // TODO: count up and return the number, in one step that no other thread can get into
        throw new UnsupportedOperationException("not attempted");
    }
}
