package lesson04.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import peerkit.Patience;

/** What happens to a client that connects to a server that has been closed. */
final class Connecting {

    private static final int TIMEOUT = 200; // milliseconds; on the loopback address an answer comes immediately

    private Connecting() {}

    /**
     * Tries to connect until it is refused, but not for ever: a listener needs a moment to close. For a client that still
     * gets in, the handler does nothing.
     */
    static boolean isRefused(int port, Visitors visitors) {
        return Patience.waitUntil(() -> isRefusedNow(port, visitors), Patience.limit());
    }

    /**
     * Whether a client gets in that connects to another loopback address than the usual one, as it does if the listener
     * listens on all addresses. Only Linux has such an address; on other systems the answer is always no.
     */
    static boolean isPossibleElsewhere(int port) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.2", port), TIMEOUT);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRefusedNow(int port, Visitors visitors) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            visitors.doNothingFor(socket.getLocalPort(), port); // before the handler can ask who this is
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
