package lesson02.exercise;

import java.io.IOException;

/**
 * A server for the Echo Protocol (RFC 862): sends back every byte that a client sends, unchanged, until the client ends
 * its side of the connection. It may serve one client after the other.
 */
public final class MyEchoServer implements AutoCloseable {

    // TODO: keep the listener, and what close() needs; bind() may hand it to a private constructor

    /**
     * Listens on the loopback address. From now on clients can connect; they are served once {@link #serve()} runs.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if it can't listen on this port, for example because another program does
     */
    public static MyEchoServer bind(int port) throws IOException {
        // TODO: open a listener on the loopback address
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port it listens on: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        // TODO: ask the listener
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Serves clients; blocks until another thread calls {@link #close()}, and then returns. A failure of one client's
     * connection ends only that connection.
     */
    public void serve() throws IOException {
        // TODO: for each client, send its bytes back until its end of stream
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Stops listening and disconnects every client, so that {@link #serve()} returns. Called by a thread
     * other than the one that serves, perhaps more than once.
     */
    @Override
    public void close() throws IOException {
        // TODO: close what serve() may be waiting for
        throw new UnsupportedOperationException("not attempted");
    }
}
