package lesson02.exercise;

import java.io.IOException;

/**
 * A server of the Echo Protocol (RFC 862): sends back every byte that a client sends, unchanged, until the client ends its
 * side of the connection. One client after the other is enough.
 */
public final class MyEchoServer implements AutoCloseable {

    // TODO: keep the listener, and what close() needs; bind() may hand it to a private constructor

    /**
     * Listens on the loopback address. Clients can connect from now on; they are served once {@link #serve()} runs.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if nobody can listen on this port, because another program does, say
     */
    public static MyEchoServer bind(int port) throws IOException {
        // TODO: open a listener on the loopback address
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port it listens on: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        // TODO: ask the listener
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Serves clients; blocks until another thread calls {@link #close()}, and then returns. What happens to one client's
     * connection ends that connection only.
     *
     * @throws IOException if no more clients can be accepted, for another reason than {@link #close()}
     */
    public void serve() throws IOException {
        // TODO: for each client, send its bytes back until its end of stream
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Stops listening and hangs up on the client being served, so that {@link #serve()} returns. Called by another thread
     * than the one that serves.
     */
    @Override
    public void close() throws IOException {
        // TODO: close what serve() may be waiting for
        throw new UnsupportedOperationException("not attempted");
    }
}
