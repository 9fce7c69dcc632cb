// believes: with UDP datagrams get lost anyway, so a queue for a hundred answers will do
// caught by: 3
// breaks: R10
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class UdpEcho implements AutoCloseable {

    private static final int WAITING = 100;

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
        ExecutorService sender = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.DiscardPolicy());
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[65507], 65507);
            try {
                socket.receive(packet);
                sender.execute(() -> answer(packet));
            } catch (IOException e) {
                report(e);
            }
        }
        sender.shutdown();
    }

    private void answer(DatagramPacket packet) {
        try {
            socket.send(packet);
        } catch (IOException e) {
            report(e);
        }
    }

    private void report(IOException e) {
        if (!socket.isClosed()) {
            System.err.println("Error: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
