package lesson03.exercise;

import java.io.IOException;

/**
 * Stores values under keys, and returns them to everybody who asks: one datagram for each request, one for each answer.
 *
 * <p>A request with an equals sign stores a value: the first equals sign separates key and value. A request without one
 * asks for a key, and the answer is {@code key=value}. Requests and answers are UTF-8 text of less than 1,000 bytes.
 */
public final class KeyValueServer implements AutoCloseable {

    /** The value of the key {@code version}, which nobody can change. Given; leave it as it is. */
    static final String VERSION = "KeyValueServer 1.0";

    /**
     * Binds to the loopback address.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static KeyValueServer bind(int port) throws IOException {
        // TODO: open a DatagramSocket on the loopback address, as in UdpEcho; a private constructor may take it
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port it is bound to: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        // TODO: ask the socket
        throw new UnsupportedOperationException("not attempted");
    }

    /** Handles one request after the other; blocks until {@link #close()}, and then returns. */
    public void serve() {
        // TODO: receive a request, store or answer, and so on
        throw new UnsupportedOperationException("not attempted");
    }

    /** Ends {@link #serve()}. Calling it again does nothing. */
    @Override
    public void close() {
        // TODO: close the socket
        throw new UnsupportedOperationException("not attempted");
    }
}
