// believes: when receive() throws, something has gone wrong, even if close() closed the socket
// caught by: 8
// breaks: R13
package lesson03.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        while (true) {
            try {
                DatagramPacket request = new DatagramPacket(buffer, buffer.length);
                socket.receive(request);
                socket.send(new DatagramPacket(buffer, request.getLength(), request.getSocketAddress()));
            } catch (IOException e) {
                if (socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
                System.err.println("Error: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
