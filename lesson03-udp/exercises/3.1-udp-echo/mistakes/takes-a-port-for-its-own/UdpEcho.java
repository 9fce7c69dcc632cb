// believes: a datagram from the server's own port number must be its own answer, which would go round for ever
// caught by: 2
// breaks: R5
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
        byte[] buffer = new byte[65507];
        while (!socket.isClosed()) {
            try {
                DatagramPacket request = new DatagramPacket(buffer, buffer.length);
                socket.receive(request);
                if (request.getPort() == port()) {
                    continue;
                }
                socket.send(new DatagramPacket(buffer, request.getLength(), request.getSocketAddress()));
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
