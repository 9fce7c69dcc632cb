// believes: only the source needs a lock, and asking it takes no time
// caught by: 9
// breaks: R1
package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries to connect to a port of a host, and names the result. */
public final class Diagnosis {

    private final Supplier<Socket> sockets;

    /** Takes a source of new sockets that are not connected yet. */
    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    /**
     * Connects to {@code port} of {@code host}, disconnects immediately, and returns the outcome (R2 to R7). Whatever
     * happens, the socket taken from the source is closed (R10).
     *
     * @param timeout how long connecting may take, from 1 ms to 1 minute
     * @throws IOException if it fails for a reason that is no {@link Outcome}: the socket's own exception, unchanged (R8)
     */
    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        try (Socket socket = next()) { // closed before any of the branches below, and on every other way out
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) { // not its parent SocketException, which also means quite different things
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }

    private synchronized Socket next() {
        return sockets.get();
    }
}
