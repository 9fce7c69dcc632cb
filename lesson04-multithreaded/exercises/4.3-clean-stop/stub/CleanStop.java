package lesson04.exercise;

import java.io.IOException;
import java.time.Duration;

/**
 * A server with a thread for each client whose {@link #close} leaves nothing behind: no listener, no socket, no thread. A
 * conversation that is under way may go on for a while then, the grace time.
 */
public final class CleanStop implements AutoCloseable {

    /**
     * Starts a server on a free port of the loopback address; when this returns, clients can connect.
     *
     * @param handler talks to a client, in a thread of that client's own
     * @param grace how long {@link #close} lets conversations go on that are under way
     * @throws IOException if the server can't listen
     */
    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        // TODO: open a listener, and start a thread that accepts clients and gives each a thread
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port that the server listens on. */
    public int port() {
        // TODO: ask the listener
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Stops the server: accepts nobody any more, gives the conversations the grace time to end by themselves, then closes
     * the sockets of those that have not, and returns when all threads have ended. To call it again does no harm.
     *
     * <p>A handler may call it, too. The server is stopped in the same way, but this call waits for no handler.
     */
    @Override
    public void close() throws IOException {
        // TODO: stop the server, in the order that the sentence above has
        throw new UnsupportedOperationException("not attempted");
    }
}
