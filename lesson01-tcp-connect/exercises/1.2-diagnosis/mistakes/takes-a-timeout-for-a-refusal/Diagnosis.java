// believes: everything except an unknown host is a refusal; a timeout is only a slow one
// caught by: 5, 7, 8
package lesson01.exercise;

import java.io.IOException;
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
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (IOException e) {
            // a SocketTimeoutException is also an IOException, so the general case comes first
            if (e instanceof IOException) {
                return Outcome.REFUSED;
            } else if (e instanceof SocketTimeoutException) {
                return Outcome.TIMED_OUT;
            }
            throw e;
        }
    }
}
