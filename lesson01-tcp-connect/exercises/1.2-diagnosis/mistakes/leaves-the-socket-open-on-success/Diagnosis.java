// believes: only a failure needs a clean-up; a socket that works closes when nobody uses it any more
// caught by: 6
// breaks: R10
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
        Socket socket = sockets.get();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return Outcome.CONNECTED;
        } catch (IOException e) {
            socket.close();
            if (e instanceof UnknownHostException) {
                return Outcome.UNKNOWN_HOST;
            }
            if (e instanceof ConnectException) {
                return Outcome.REFUSED;
            }
            if (e instanceof SocketTimeoutException) {
                return Outcome.TIMED_OUT;
            }
            throw e;
        }
    }
}
