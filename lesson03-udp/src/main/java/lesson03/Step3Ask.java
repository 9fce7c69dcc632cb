package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import lesson03.terminal.Show;

/**
 * Step 3: a client that sends one datagram and prints the one that comes back.
 *
 * <p>New since {@link UdpServer}: the other side of the conversation. A client's socket gets any free port, and each
 * datagram names the address it goes to.
 *
 * <p>Try it: run {@link UdpServer}, then this class. Then stop the server and run this class again.
 *
 * <p>What breaks it: the question or its answer is lost, or nobody is there to answer. The client waits for ever.
 * {@link Step4Timeout} gives up after two seconds.
 */
public final class Step3Ask {

    private static final byte[] QUESTION = "Hello UDP server".getBytes(UTF_8);
    private static final int BUFFER = 65_507; // bytes: no IPv4 datagram is longer, so none is cut off

    public static void main(String[] args) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            String answer = ask(socket, new InetSocketAddress("127.0.0.1", 12345));
            System.out.println("Server says: " + Show.text(answer));
        }
    }

    // @start region=ask
    static String ask(DatagramSocket socket, InetSocketAddress server) throws IOException {
        socket.send(new DatagramPacket(QUESTION, QUESTION.length, server));
        DatagramPacket answer = new DatagramPacket(new byte[BUFFER], BUFFER);
        socket.receive(answer); // blocks until a datagram arrives
        return new String(answer.getData(), 0, answer.getLength(), UTF_8);
    }
    // @end
}
