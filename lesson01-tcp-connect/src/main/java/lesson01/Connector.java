package lesson01;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;

/** Connects to a host and port, hangs up at once, and returns what came of it. */
public final class Connector {

    private Connector() {}

    /**
     * Makes a TCP socket that is not connected yet.
     *
     * @throws IOException if the system has none left, for example because this process has too many files open
     */
    public static Socket createSocket() throws IOException {
        // @start region=create
        Socket socket = new Socket(); // so far only a Java object
        socket.setTcpNoDelay(true); // makes Java ask the system for a socket now, and not in the middle of connecting
        return socket;
        // @end
    }

    /**
     * Connects to the first address of {@code host} that accepts. Each address gets {@code timeout} to answer. The
     * first one is tried with {@code socket}, which is closed in any case.
     */
    public static Outcome connect(Socket socket, String host, int port, Duration timeout) {
        // @start region=every-address
        Outcome outcome = null; // only until the first attempt: a known name has at least one address
        try (socket) {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                Socket next = socket.isClosed() ? createSocket() : socket; // closed if the last attempt failed
                outcome = tryOne(next, new InetSocketAddress(address, port), timeout);
                if (outcome instanceof Connected) {
                    return outcome;
                }
            }
        } catch (IOException e) {
            return new Failed(e);
        }
        return outcome;
        // @end
    }

    // @start region=one-address
    private static Outcome tryOne(Socket socket, InetSocketAddress address, Duration timeout) {
        long start = System.nanoTime();
        try (socket) {
            socket.connect(address, (int) timeout.toMillis()); // blocks until connected, refused, or out of time
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            socket.shutdownInput(); // we won't read any more
            socket.shutdownOutput(); // we won't send any more: the other side reads end of stream
            return new Connected(address, took);
        } catch (IOException e) {
            return new Failed(e);
        }
    }
    // @end
}
