package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

/**
 * Sends every datagram back to where it came from, byte for byte: the echo service of RFC 862 over UDP.
 *
 * <p>Answers datagrams of every size: empty ones, and up to 65,507 bytes, the most that one can hold over IPv4. An
 * {@link IOException} costs at most the one datagram it occurred for.
 */
public final class UdpEcho implements AutoCloseable {

    private static final int LARGEST = 65_507; // bytes: 65,535 of a packet, less 28 for the headers of IPv4 and UDP

    private final DatagramSocket socket;

    /** Serves on this socket, which is already open; {@link #close()} closes it. */
    public UdpEcho(DatagramSocket socket) {
        this.socket = socket;
    }

    /**
     * Binds to the loopback address.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static UdpEcho bind(int port) throws IOException {
        return new UdpEcho(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    /** The port it is bound to: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Answers one datagram after the other; blocks until {@link #close()}, and then returns. */
    public void serve() {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            try {
                DatagramPacket received = new DatagramPacket(buffer, buffer.length);
                socket.receive(received); // blocks until a datagram arrives, or close() closes the socket
                socket.send(new DatagramPacket(buffer, received.getLength(), received.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) { // not our own close(): this datagram is lost, as any datagram may be
                    System.err.println("A datagram was not answered: " + e.getMessage());
                }
            }
        }
    }

    /** Ends {@link #serve()}. Calling it again does nothing. */
    @Override
    public void close() {
        socket.close(); // receive() throws, so serve() ends
    }
}
