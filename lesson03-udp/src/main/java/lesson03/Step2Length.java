package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/**
 * Step 2: prints exactly the bytes that were received.
 *
 * <p>New since {@link Step1WholeBuffer}: {@code getLength()}. After {@code receive}, the packet knows how many bytes of
 * the buffer are the message.
 *
 * <p>Try it: run this class, then {@code ./learn run 3 UdpClient 127.0.0.1 12345 hello}, and the same with {@code hi}.
 * Then send 5,000 digits, of which the last is a 7:
 * {@code ./learn run 3 UdpClient 127.0.0.1 12345 $(printf %05000d 7)}.
 *
 * <p>What breaks it: a datagram of 5,000 bytes. It arrives as 4,096, and nobody is told that the rest is missing.
 * {@link UdpServer} notices, and says so.
 */
public final class Step2Length {

    private static final byte[] ANSWER = "Hello, I am a UDP server".getBytes(UTF_8);
    private static final int BUFFER = 4096; // bytes

    public static void main(String[] args) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 12345))) {
            serve(socket, System.out);
        }
    }

    static void serve(DatagramSocket socket, PrintStream out) throws IOException {
        out.println("Server is waiting for datagrams, listening on " + socket.getLocalSocketAddress());
        byte[] buffer = new byte[BUFFER];
        while (true) {
            // @start region=length
            DatagramPacket received = new DatagramPacket(buffer, buffer.length);
            socket.receive(received); // blocks until a datagram arrives
            String text = new String(buffer, 0, received.getLength(), UTF_8);
            // @end
            out.println("Received from " + received.getSocketAddress() + ": " + text);
            socket.send(new DatagramPacket(ANSWER, ANSWER.length, received.getSocketAddress()));
        }
    }
}
