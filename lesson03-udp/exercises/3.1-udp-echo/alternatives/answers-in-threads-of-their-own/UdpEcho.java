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
        ExecutorService workers = Executors.newCachedThreadPool();
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                continue; // closed, or only this datagram could not be received
            }
            workers.execute(() -> answer(packet));
        }
        workers.shutdown();
    }

    private void answer(DatagramPacket packet) {
        try {
            socket.send(packet);
        } catch (IOException e) {
            System.err.println("not answered: " + packet.getSocketAddress() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
