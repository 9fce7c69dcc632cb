package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/**
 * Step 1: a server that receives a datagram, prints its text, and answers its sender. There is nothing to accept: one
 * socket receives from everybody.
 *
 * <p>Try it: run this class, then {@code ./learn run 3 UdpClient 127.0.0.1 12345 hello}, and the same with {@code hi}.
 *
 * <p>What breaks it: {@code hi} after {@code hello} prints {@code hillo}. The buffer still holds the end of the longer
 * message. {@link Step2Length} reads only as many bytes as were received.
 */
public final class Step1WholeBuffer {

    private static final byte[] ANSWER = "Hello, I am a UDP server".getBytes(UTF_8);
    private static final int BUFFER = 4096; // bytes

    public static void main(String[] args) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 12345))) {
            serve(socket, System.out);
        }
    }

    // @start region=serve
    static void serve(DatagramSocket socket, PrintStream out) throws IOException {
        out.println("Server is waiting for datagrams, listening on " + socket.getLocalSocketAddress());
        byte[] buffer = new byte[BUFFER];
        while (true) {
            DatagramPacket received = new DatagramPacket(buffer, buffer.length);
            socket.receive(received); // blocks until a datagram arrives
            String text = new String(buffer, UTF_8).trim(); // trim() drops the zeros after the text
            out.println("Received from " + received.getSocketAddress() + ": " + text);
            socket.send(new DatagramPacket(ANSWER, ANSWER.length, received.getSocketAddress()));
        }
    }
    // @end
}
