package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import lesson03.terminal.Show;

/**
 * Takes the server's place and answers each client from another port: an answer that isn't the server's.
 *
 * <p>Try it: run this class with no server, then {@link Step4Timeout}, then {@link UdpClient}.
 */
public final class Stranger {

    private static final byte[] FORGED = "forged".getBytes(UTF_8);

    public static void main(String[] args) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 12345))) {
            serve(socket, System.out);
        }
    }

    static void serve(DatagramSocket socket, PrintStream out) throws IOException {
        out.println("Stranger is waiting for datagrams, listening on " + Show.address(socket.getLocalSocketAddress()));
        try (DatagramSocket other = new DatagramSocket()) {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[1], 1); // only its sender matters
                socket.receive(question); // blocks until a datagram arrives
                other.send(new DatagramPacket(FORGED, FORGED.length, question.getSocketAddress()));
                out.println(
                        "Answered " + Show.address(question.getSocketAddress()) + " from port " + other.getLocalPort());
            }
        }
    }
}
