// believes: the cause of an exception says what really happened
// caught by: 8
// breaks: R8
package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;

public final class Diagnosis {

    private final Supplier<Socket> sockets;

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        try (Socket socket = sockets.get()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return Outcome.CONNECTED;
        } catch (IOException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof UnknownHostException) {
                    return Outcome.UNKNOWN_HOST;
                }
                if (t instanceof ConnectException) {
                    return Outcome.REFUSED;
                }
                if (t instanceof SocketTimeoutException) {
                    return Outcome.TIMED_OUT;
                }
            }
            throw e;
        }
    }
}
