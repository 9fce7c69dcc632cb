package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import lesson03.terminal.Show;

/**
 * Step 4: a client that waits two seconds for an answer, no longer.
 *
 * <p>New since {@link Step3Ask}: {@code setSoTimeout}. When the time is up, {@code receive} throws a
 * {@link SocketTimeoutException}.
 *
 * <p>Try it: run this class with no server.
 *
 * <p>What breaks it: a {@link Stranger}, whose datagram arrives first. The client takes it for the answer.
 * {@link UdpClient} connects its socket, and then only the server's datagrams reach it.
 */
public final class Step4Timeout {

    private static final byte[] QUESTION = "Hello UDP server".getBytes(UTF_8);
    private static final int BUFFER = 65_507; // bytes: no IPv4 datagram is longer, so none is cut off
    private static final int TIMEOUT = 2000; // milliseconds

    public static void main(String[] args) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            String answer = ask(socket, new InetSocketAddress("127.0.0.1", 12345), TIMEOUT);
            System.out.println("Server says: " + Show.text(answer));
        } catch (SocketTimeoutException e) {
            System.err.println("No answer within 2 s");
            System.exit(1);
        }
    }

    // @start region=ask
    static String ask(DatagramSocket socket, InetSocketAddress server, int timeout) throws IOException {
        socket.setSoTimeout(timeout);
        socket.send(new DatagramPacket(QUESTION, QUESTION.length, server));
        DatagramPacket answer = new DatagramPacket(new byte[BUFFER], BUFFER);
        socket.receive(answer); // blocks until a datagram arrives, or time is up
        return new String(answer.getData(), 0, answer.getLength(), UTF_8);
    }
    // @end
}
