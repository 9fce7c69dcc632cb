package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramSocket;

/**
 * Sends every datagram back to where it came from, byte for byte: the echo service of RFC 862 over UDP.
 *
 * <p>Empty datagrams and those of up to 65,507 bytes, the most that one can hold over IPv4, are answered alike. An
 * {@link IOException} costs at most the one datagram that it is about.
 */
public final class UdpEcho implements AutoCloseable {

    /** Serves on this socket, which is bound already; {@link #close()} closes it. */
    public UdpEcho(DatagramSocket socket) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /** Binds to the loopback address; port 0 means "any free port", see {@link #port()}. */
    public static UdpEcho bind(int port) throws IOException {
        // TODO: open a DatagramSocket on InetAddress.getLoopbackAddress()
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port it is bound to: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        // TODO: ask the socket
        throw new UnsupportedOperationException("not attempted");
    }

    /** Answers one datagram after the other; blocks until {@link #close()}, and then returns. */
    public void serve() {
        // TODO: receive a datagram, send it back to its sender, and so on
        throw new UnsupportedOperationException("not attempted");
    }

    /** Ends {@link #serve()}; a second time it does nothing. */
    @Override
    public void close() {
        // TODO: wake serve(), which blocks in receive()
        throw new UnsupportedOperationException("not attempted");
    }
}
