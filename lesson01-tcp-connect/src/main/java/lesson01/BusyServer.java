package lesson01;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import lesson01.terminal.Show;

/**
 * A server that never accepts and whose backlog is full, so its system doesn't answer the next client.
 *
 * <p>Try it: run this class, then {@link Step2NameTheReason} or {@link Step3Timeout} with {@code 127.0.0.1} and
 * {@code 12345}. (Windows refuses the client instead.)
 */
public final class BusyServer {

    private static final int NO_ANSWER = 300; // milliseconds; this machine answers itself in far less than one

    private static final List<Socket> WAITING = new ArrayList<>(); // Java closes a socket that nobody refers to

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var listener = new ServerSocket(12345, 1, InetAddress.getLoopbackAddress())) {
            WAITING.addAll(fillBacklog(listener));
            System.out.println("Server never accepts, listening on " + Show.address(listener.getLocalSocketAddress()));
            System.out.println("Its backlog is full: " + WAITING.size() + " clients are waiting");
            Thread.sleep(Long.MAX_VALUE); // until Ctrl-C
        }
    }

    /** Connects one client after another until there is no answer, and returns those that wait. */
    static List<Socket> fillBacklog(ServerSocket listener) throws IOException {
        List<Socket> waiting = new ArrayList<>();
        while (true) {
            Socket client = new Socket();
            try {
                client.connect(listener.getLocalSocketAddress(), NO_ANSWER);
                waiting.add(client);
            } catch (IOException e) { // no answer in time; or refused, on Windows
                client.close();
                return waiting;
            }
        }
    }
}
