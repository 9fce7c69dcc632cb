package lesson04.exercise;

import java.io.IOException;
import java.time.Duration;

/**
 * A server with a thread for each client. Its {@link #close} leaves nothing behind: no listener, no socket, no thread.
 * Before that, running conversations get some time to end by themselves: the grace time.
 */
public final class CleanStop implements AutoCloseable {

    // TODO: add the fields that the methods need

    private CleanStop() {
        // TODO: let start pass in what the fields need
    }

    /**
     * Starts a server on a free port of the loopback address (R1). When this returns, clients can connect.
     *
     * @param handler talks to a client, in that client's own thread (R2)
     * @param grace how long {@link #close} lets running conversations continue (R8)
     */
    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        // TODO: open a listener, and start a thread that accepts clients and starts a thread for each one
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port that the server listens on. */
    public int port() {
        // TODO: ask the listener
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Stops the server: accepts no more clients, gives the conversations the grace time to end by themselves, then
     * closes the sockets of those that have not ended, and returns when all threads have ended (R5 to R11). Any thread
     * may call it, any number of times (R12). If a handler calls it, it doesn't wait (R13).
     */
    @Override
    public void close() throws IOException {
        // TODO: stop the server, in the order described above
        throw new UnsupportedOperationException("not attempted");
    }
}
