package learncli.tap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Connects to the server as lesson 1 does: it tries each address of a name, none for longer than the timeout. */
record Dialler(Target target, Duration timeout) {

    /**
     * Connects to the first address that answers. The link gets each socket first, so that it can close a socket whose
     * {@code connect} is blocked.
     *
     * @throws IOException if no address answers: what happened at the last one
     */
    Socket dial(Link link) throws IOException {
        IOException failure = null; // set below, because a known name has at least one address
        for (InetAddress address : InetAddress.getAllByName(target.host())) {
            Socket socket = new Socket();
            link.setServer(socket);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), (int) timeout.toMillis());
                return socket; // for the caller to close
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }
}
