// believes: a server must connect its socket to the client before it can answer
// caught by: 2, 3, 5, 7
// breaks: R6
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

public final class UdpEcho implements AutoCloseable {

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
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[65507], 65507);
                socket.receive(packet);
                if (!socket.isConnected()) {
                    socket.connect(packet.getSocketAddress());
                }
                socket.send(packet);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("Error: " + e.getMessage());
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
