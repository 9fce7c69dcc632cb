// believes: when the socket is closed, receive throws, so nothing is handed over after that
// caught by: 8
// breaks: R13
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class UdpEcho implements AutoCloseable {

    private static final int MOST = 65_507; // bytes in a datagram

    private final DatagramSocket socket;
    private final ExecutorService senders =
            new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), (task, pool) -> {
                throw new RejectedExecutionException("the senders have ended");
            });

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
            DatagramPacket packet = new DatagramPacket(new byte[MOST], MOST);
            try {
                socket.receive(packet);
                senders.execute(() -> answer(packet));
            } catch (IOException e) {
                report(e);
            }
        }
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
            System.err.println("lost a datagram: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
        senders.shutdown();
    }
}
