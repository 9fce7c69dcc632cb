package lesson05.exercise;

/**
 * The lines that are still to be sent to one client, and the writer, a thread that sends them. So nobody who has a line
 * for the client has to wait for the client's network.
 *
 * <p>It is open at first. It ends when {@link #close} is called, when a line doesn't fit, or when the client is gone.
 * Then the sink is closed, the writer thread ends, lines that still wait are dropped, and no more lines are accepted.
 */
public final class Outbox implements AutoCloseable {

    /**
     * Makes an open outbox. Its writer starts now, or with the first line.
     *
     * @param sink where the lines go
     * @param capacity how many lines may wait, from 1 to 10,000; the line being written doesn't count (R3)
     */
    public Outbox(LineSink sink, int capacity) {
        // TODO: make a queue, and start a thread that takes lines out of it and writes them
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Puts a line in, and never waits for the client. Returns true if the line is in. Returns false if the outbox has
     * ended (R12), or ends now because this line doesn't fit (R6).
     */
    public boolean offer(String line) {
        // TODO: put the line in, or end the outbox
        throw new UnsupportedOperationException("not attempted");
    }

    /** Ends the outbox, whatever its writer is waiting for (R10). */
    @Override
    public void close() {
        // TODO: end the outbox
        throw new UnsupportedOperationException("not attempted");
    }
}
