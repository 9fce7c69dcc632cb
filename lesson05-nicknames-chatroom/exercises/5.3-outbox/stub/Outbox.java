package lesson05.exercise;

/**
 * The lines that one client is still to be sent, and a thread of its own, the writer, that sends them: so whoever has a
 * line for the client need not wait for the client's network.
 *
 * <p>It is open at first. It ends when {@link #close} is called, when a line does not fit, and when the client is gone.
 * Then the sink is closed, the writer thread ends, lines that still wait are dropped, and nothing more is taken in.
 */
public final class Outbox implements AutoCloseable {

    /**
     * Makes an open outbox and starts its writer.
     *
     * @param sink where the lines go
     * @param capacity how many lines may wait, at least 1; the one that is being written does not count
     */
    public Outbox(LineSink sink, int capacity) {
        // TODO: make a queue, and start a thread that takes lines out of it and writes them
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Puts a line in, and never waits for the client. Returns true if the line is in; false if the outbox has ended,
     * or ends now, because this line does not fit.
     */
    public boolean offer(String line) {
        // TODO: put the line in, or end
        throw new UnsupportedOperationException("not attempted");
    }

    /** Ends the outbox, whatever its writer is waiting for. */
    @Override
    public void close() {
        // TODO: end
        throw new UnsupportedOperationException("not attempted");
    }
}
