// believes: a call at the end of a method costs nothing, so there can be any number of them
// caught by: 3, 7
// breaks: R5, R11, R12
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
        if (socket.isClosed()) {
            return;
        }
        try {
            DatagramPacket packet = new DatagramPacket(new byte[MAX], MAX);
            socket.receive(packet);
            socket.send(packet);
        } catch (IOException e) {
            if (!socket.isClosed()) {
                System.err.println("Error: " + e.getMessage());
            }
        }
        serve(); // the next one
    }

    @Override
    public void close() {
        socket.close();
    }
}
