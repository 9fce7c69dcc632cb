package lesson04.exercise;

/**
 * A limit on the number of clients served at the same time: each client takes a place, and a client that finds none is
 * turned away. Many threads may call all methods at once.
 */
public final class AtMost {

    // TODO: add the fields that the methods need

    /** Makes a limit with this many places, all free (R1). */
    public AtMost(int places) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /** Takes a place if one is free. Returns whether it has taken one (R2), and never waits (R3). */
    public boolean enter() {
        // TODO: check and take in one step
        throw new UnsupportedOperationException("not attempted");
    }

    /** Gives a place back. Called once for each {@link #enter} that returned true (R4). */
    public void leave() {
        // TODO: give the place back
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Returns a handler that takes a place and lets {@code handler} talk to the client (R8 to R11). If there is no
     * place, it sends {@code Server full} and closes the client's socket instead (R12 to R14).
     */
    public ClientHandler around(ClientHandler handler) {
        // TODO: return a handler that takes a place, calls the given one, and gives the place back
        throw new UnsupportedOperationException("not attempted");
    }
}
