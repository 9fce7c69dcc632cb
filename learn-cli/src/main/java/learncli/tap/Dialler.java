package learncli.tap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Connects to the server the way lesson 1 did: every address of a name is tried, none longer than the timeout. */
final class Dialler {

    private final Target target;
    private final Duration timeout;

    Dialler(Target target, Duration timeout) {
        this.target = target;
        this.timeout = timeout;
    }

    /**
     * Connects to the first address that answers. Each socket is first handed to {@code attempt}: who closes it ends a
     * connect that is still waiting for its answer.
     *
     * @throws IOException if no address answers: what the last one met, see {@link Reason}
     */
    Socket dial(Attempt attempt) throws IOException {
        IOException failure = null; // set below: a known name has at least one address
        for (InetAddress address : InetAddress.getAllByName(target.host())) {
            Socket socket = new Socket();
            attempt.begins(socket); // not open yet, so there is nothing to close if this throws
            try {
                socket.connect(new InetSocketAddress(address, target.port()), (int) timeout.toMillis());
                return socket; // the caller's to close
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    /** Learns of a socket that is about to be connected, and may forbid it by throwing. */
    interface Attempt {
        void begins(Socket socket) throws IOException;
    }
}
