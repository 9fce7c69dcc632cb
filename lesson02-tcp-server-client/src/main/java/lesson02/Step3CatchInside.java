package lesson02;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 3: when a connection fails, only that client is disconnected.
 *
 * <p>New since {@link Step2NextClient}: a {@code catch}, inside the loop. The loop ends when the listener is closed.
 *
 * <p>Try it: run this class, and {@code ./learn tap --reset-after 5 8000 127.0.0.1:12345}. Then run
 * {@code ./learn run 2 EchoClient 127.0.0.1 8000}, which fails, and {@code ./learn run 2 EchoClient}.
 *
 * <p>What breaks it: an {@code accept} that fails, as when no file descriptor is left. The loop then spins as fast as
 * the processor can. {@link GreetingServer} waits a second in between.
 */
public final class Step3CatchInside {

    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(12345, 50, InetAddress.getLoopbackAddress())) {
            serve(listener);
        }
    }

    // @start region=serve
    static void serve(ServerSocket listener) {
        while (!listener.isClosed()) { // once it is closed, accept() would fail for ever
            System.out.println("Server is waiting for a connection, listening on " + listener.getLocalSocketAddress());
            try (Socket client = listener.accept()) { // blocks until a client connects
                System.out.println("Client connected from " + client.getRemoteSocketAddress());
                Step2NextClient.talk(client);
            } catch (IOException e) {
                System.out.println("Lost a client: " + e.getMessage());
            }
        }
    }
    // @end
}
