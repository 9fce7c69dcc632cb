// believes: a method that calls itself goes on like a loop
// caught by: 7
// breaks: R11, R12
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

public final class UdpEcho implements AutoCloseable {

    private static final int MAX = 65_507;

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

    public void serve() {
        byte[] buffer = new byte[MAX];
        try {
            while (!socket.isClosed()) {
                DatagramPacket received = new DatagramPacket(buffer, buffer.length);
                socket.receive(received); // blocks until a datagram arrives
                socket.send(new DatagramPacket(buffer, received.getLength(), received.getSocketAddress()));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                serve(); // go on with the next one
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
