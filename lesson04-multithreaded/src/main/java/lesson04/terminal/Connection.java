package lesson04.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/** Opens connections as lesson 1 does: it tries every address of a name, each for at most 5 s. */
public final class Connection {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Connection() {}

    /**
     * Connects to the first address of the server's host that answers. The caller closes the socket.
     *
     * @throws IOException if none answers; its message is lesson 1's two lines for the user
     */
    public static Socket open(InetSocketAddress server) throws IOException {
        IOException failure = null; // only until the first attempt: a known name has at least one address
        try {
            for (InetAddress address : InetAddress.getAllByName(server.getHostString())) {
                Socket socket = new Socket();
                try {
                    socket.connect(new InetSocketAddress(address, server.getPort()), (int) TIMEOUT.toMillis());
                    return socket;
                } catch (IOException e) {
                    socket.close();
                    failure = e;
                }
            }
        } catch (UnknownHostException e) {
            failure = e;
        }
        throw new IOException(Reason.whyNotConnected(server.getHostString(), server.getPort(), failure), failure);
    }
}
