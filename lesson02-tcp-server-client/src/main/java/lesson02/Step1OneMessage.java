package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 1: a server that waits for one client, reads once, answers {@code Hey client}, and is done.
 *
 * <p>Try it: run this class, then {@code nc 127.0.0.1 12345} in a second terminal, and type {@code Hey server}.
 *
 * <p>What breaks it: a second client. The program is over, so the connection is refused. {@link Step2NextClient} loops.
 */
public final class Step1OneMessage {

    private static final int BUFFER = 1024; // bytes: the most that one read returns

    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(12345, 50, InetAddress.getLoopbackAddress())) {
            serve(listener);
        }
    }

    // @start region=server
    static void serve(ServerSocket listener) throws IOException {
        System.out.println("Server is waiting for a connection, listening on " + listener.getLocalSocketAddress());
        try (Socket client = listener.accept()) { // blocks until a client connects
            System.out.println("Client connected from " + client.getRemoteSocketAddress());
            talk(client);
        }
    }

    private static void talk(Socket client) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = client.getInputStream().read(buffer); // blocks until bytes arrive; -1: end of stream
        if (count != -1) {
            System.out.println("Received from client: " + new String(buffer, 0, count, UTF_8));
            client.getOutputStream().write("Hey client\n".getBytes(UTF_8));
        }
    }
    // @end
}
