package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks the name up before it takes a socket, and closes the socket in a finally block. */
public final class Diagnosis {

    private final Supplier<Socket> sockets;

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        }
        return connect(new InetSocketAddress(address, port), Math.toIntExact(timeout.toMillis()));
    }

    private Outcome connect(InetSocketAddress address, int millis) throws IOException {
        Socket socket = sockets.get();
        try {
            socket.connect(address, millis);
            return Outcome.CONNECTED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } finally {
            if (!socket.isClosed()) {
                socket.close();
            }
        }
    }
}
