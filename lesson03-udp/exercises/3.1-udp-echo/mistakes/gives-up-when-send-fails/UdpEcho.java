// believes: when an answer can't be sent, the socket is broken
// caught by: 7
// breaks: R11
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
            DatagramPacket request = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(request);
            } catch (IOException e) {
                continue; // this datagram is lost
            }
            try {
                socket.send(new DatagramPacket(buffer, request.getLength(), request.getSocketAddress()));
            } catch (IOException e) {
                System.err.println("Error: " + e.getMessage());
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
