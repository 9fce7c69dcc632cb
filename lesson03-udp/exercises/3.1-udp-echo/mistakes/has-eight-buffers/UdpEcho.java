// believes: with eight buffers in turn, an answer has been sent long before its buffer is used again
// caught by: 3
// breaks: R10
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
        ExecutorService sender = Executors.newSingleThreadExecutor();
        byte[][] buffers = new byte[8][65507];
        int next = 0;
        while (!socket.isClosed()) {
            try {
                byte[] buffer = buffers[next++ % buffers.length];
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                sender.execute(() -> answer(packet));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("Error: " + e.getMessage());
                }
            }
        }
        sender.shutdown();
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
