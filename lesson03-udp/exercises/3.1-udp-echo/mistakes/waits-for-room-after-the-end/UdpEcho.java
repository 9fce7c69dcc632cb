// believes: when the socket is closed, nobody waits any more
// caught by: 8
// breaks: R13
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class UdpEcho implements AutoCloseable {

    private final DatagramSocket socket;
    private final BlockingQueue<DatagramPacket> answers = new ArrayBlockingQueue<>(250);
    private final Thread sender = new Thread(this::sendAnswers);

    public UdpEcho(DatagramSocket socket) {
        this.socket = socket;
        sender.setDaemon(true);
        sender.start();
    }

    public static UdpEcho bind(int port) throws IOException {
        return new UdpEcho(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void serve() {
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
            try {
                socket.receive(packet);
                answers.put(packet); // blocks while the queue is full
            } catch (IOException e) {
                // goes on, unless the socket is closed
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendAnswers() {
        while (!socket.isClosed()) {
            try {
                socket.send(answers.take());
            } catch (IOException e) {
                // goes on, unless the socket is closed
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
        sender.interrupt();
    }
}
