package lesson06;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens connections the way lesson 1 did: every address of a name is tried, none longer than the timeout. */
final class Connection {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Connection() {}

    /**
     * Connects to the first address of {@code host} that answers.
     *
     * @throws IOException if none does: what the last one met, see {@link Reason}
     */
    static Socket open(String host, int port) throws IOException {
        IOException failure = null; // set below: a known name has at least one address
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) TIMEOUT.toMillis());
                return socket; // the caller's to close
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }
}
