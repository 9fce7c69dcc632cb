package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

public final class UdpEcho implements AutoCloseable {

    private static final int MAX = 65_535;

    private volatile boolean closed;
    private final DatagramSocket socket;

    public UdpEcho(DatagramSocket socket) {
        this.socket = socket;
    }

    public static UdpEcho bind(int port) throws IOException {
        return new UdpEcho(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The packet knows the sender and, after receive(), the length: it can go back unchanged. */
    public void serve() {
        byte[] buffer = new byte[MAX];
        DatagramPacket packet = new DatagramPacket(buffer, MAX);
        while (true) {
            try {
                packet.setLength(MAX); // the whole buffer again
                socket.receive(packet);
                socket.send(packet);
            } catch (IOException e) {
                if (closed) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
    }
}
