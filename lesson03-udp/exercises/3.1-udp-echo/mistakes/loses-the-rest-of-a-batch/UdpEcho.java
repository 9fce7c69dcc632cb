// believes: an exception for one answer is handled for each batch of answers
// caught by: 7
// breaks: R11
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class UdpEcho implements AutoCloseable {

    private static final int MOST = 65_507; // bytes in a datagram

    private final DatagramSocket socket;
    private final BlockingQueue<DatagramPacket> answers = new LinkedBlockingQueue<>();

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
        Thread sender = new Thread(this::sendAnswers, "sender");
        sender.start();
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[MOST], MOST);
            try {
                socket.receive(packet);
                answers.add(packet); // its address is the sender's
            } catch (IOException e) {
                report(e);
            }
        }
        sender.interrupt();
    }

    private void sendAnswers() {
        while (!socket.isClosed()) {
            List<DatagramPacket> batch = new ArrayList<>();
            try {
                batch.add(answers.take());
                answers.drainTo(batch);
                for (DatagramPacket answer : batch) {
                    socket.send(answer);
                }
            } catch (IOException e) {
                report(e);
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }

    private void report(IOException e) {
        if (!socket.isClosed()) {
            System.err.println("lost an answer: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
