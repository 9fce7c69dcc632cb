package lesson04.exercise;

/**
 * A limit to how many clients are served at the same time: each takes a place, and who finds none is turned away. All
 * methods may be called by many threads at once.
 */
public final class AtMost {

    /** Makes a limit with so many places, all free; at least 1. */
    public AtMost(int places) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /** Takes a place, if one is free; returns at once whether it has taken one. */
    public boolean enter() {
        // TODO: look and take in one step
        throw new UnsupportedOperationException("not attempted");
    }

    /** Gives a place back: called once for each {@link #enter} that returned true. */
    public void leave() {
        // TODO: give the place back
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Returns a handler that lets {@code handler} talk to a client as long as there is a place for it, and else says {@code
     * Server full} and closes the client's socket. It is called in the client's own thread.
     */
    public ClientHandler around(ClientHandler handler) {
        // TODO: return a handler that takes a place, calls the given one, and gives the place back
        throw new UnsupportedOperationException("not attempted");
    }
}
