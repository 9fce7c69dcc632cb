package lesson01;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;

/** Connects to a host and port, hangs up at once, and tells what came of it. */
public final class Connector {

    private Connector() {}

    /**
     * Makes a TCP socket that is not connected yet.
     *
     * @throws IOException if the system has none to give, because this process has too many files open, say
     */
    public static Socket createSocket() throws IOException {
        // @start region=create
        Socket socket = new Socket(); // so far a Java object only

        // Java asks the system for a socket when it must: to bind, to connect, or, as here, to set an option. So if the
        // system has none, we learn it now, and not in the middle of connecting.
        socket.setTcpNoDelay(true);
        return socket;
        // @end
    }

    /**
     * Connects to the first address of {@code host} that answers. A name may have several, IPv4 and IPv6; each gets
     * {@code timeout} to answer. {@code socket} is used for the first one, and is closed in any case.
     */
    public static Outcome connect(Socket socket, String host, int port, Duration timeout) {
        // @start region=every-address
        Outcome outcome = null; // set below: a known name has at least one address
        try (socket) {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                Socket next = socket.isClosed() ? createSocket() : socket; // no second try with a socket that failed
                outcome = connect(next, new InetSocketAddress(address, port), timeout);
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
    private static Outcome connect(Socket socket, InetSocketAddress address, Duration timeout) {
        long start = System.nanoTime();
        try (socket) {
            socket.connect(address, (int) timeout.toMillis()); // blocks until connected, refused, or out of time
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            // To close would do, too. These two say what closing means to each direction: we will read nothing more,
            // and we will send nothing more, so the other side reads end of stream.
            socket.shutdownInput();
            socket.shutdownOutput();
            return new Connected(address, took);
        } catch (IOException e) {
            return new Failed(e);
        }
    }
    // @end
}
