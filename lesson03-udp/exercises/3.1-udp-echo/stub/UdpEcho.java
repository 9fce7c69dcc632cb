package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramSocket;

/**
 * Sends every datagram back to where it came from, byte for byte: the echo service of RFC 862 over UDP.
 *
 * <p>Answers datagrams of every size: empty ones, and up to 65,507 bytes, the most that one can hold over IPv4. An
 * {@link IOException} costs at most the one datagram it occurred for.
 */
public final class UdpEcho implements AutoCloseable {

    /** Serves on this socket, which is already open; {@link #close()} closes it. */
    public UdpEcho(DatagramSocket socket) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Binds to the loopback address.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static UdpEcho bind(int port) throws IOException {
        // TODO: open a DatagramSocket on InetAddress.getLoopbackAddress()
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port it is bound to: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        // TODO: ask the socket
        throw new UnsupportedOperationException("not attempted");
    }

    /** Answers one datagram after the other; blocks until {@link #close()}, and then returns. */
    public void serve() {
        // TODO: receive a datagram, send it back to its sender, and so on
        throw new UnsupportedOperationException("not attempted");
    }

    /** Ends {@link #serve()}. Calling it again does nothing. */
    @Override
    public void close() {
        // TODO: wake serve(), which blocks in receive()
        throw new UnsupportedOperationException("not attempted");
    }
}
