package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 2: a server that talks with a client until the client is done, and then waits for the next one.
 *
 * <p>New since {@link Step1OneMessage}: two loops. The inner one reads until end of stream, when {@code read} returns
 * -1: the client has ended its side. The outer one then accepts the next client.
 *
 * <p>Try it: run this class, then {@code ./learn run 2 EchoClient} as often as you like.
 *
 * <p>What breaks it: a client that resets its connection. {@code read} or {@code write} throws, nobody catches the
 * exception, and the server ends for everyone. {@link Step3CatchInside} loses only that client.
 */
public final class Step2NextClient {

    private static final int BUFFER = 1024; // bytes: the most that one read returns

    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(12345, 50, InetAddress.getLoopbackAddress())) {
            serve(listener);
        }
    }

    // @start region=server
    static void serve(ServerSocket listener) throws IOException {
        while (true) {
            System.out.println("Server is waiting for a connection, listening on " + listener.getLocalSocketAddress());
            try (Socket client = listener.accept()) { // blocks until a client connects
                System.out.println("Client connected from " + client.getRemoteSocketAddress());
                talk(client);
            }
        }
    }

    static void talk(Socket client) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = client.getInputStream().read(buffer)) != -1) { // blocks until bytes arrive; -1: end of stream
            System.out.println("Received from client: " + new String(buffer, 0, count, UTF_8));
            client.getOutputStream().write("Hey client\n".getBytes(UTF_8));
        }
    }
    // @end
}
