// believes: a thread that sends an answer finds in the buffer what was received
// caught by: 3, 7
// breaks: R10
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
                DatagramPacket received = new DatagramPacket(buffer, buffer.length);
                socket.receive(received);
                new Thread(() -> answer(received)).start();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("Error: " + e.getMessage());
                }
            }
        }
    }

    private void answer(DatagramPacket packet) {
        try {
            socket.send(packet);
        } catch (IOException e) {
            System.err.println("Error: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
