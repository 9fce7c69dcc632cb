// believes: an exception has exactly the class that the rules name
// caught by: 7
// breaks: R6
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
            if (e.getClass() == UnknownHostException.class) {
                return Outcome.UNKNOWN_HOST;
            }
            if (e.getClass() == ConnectException.class) {
                return Outcome.REFUSED;
            }
            if (e.getClass() == SocketTimeoutException.class) {
                return Outcome.TIMED_OUT;
            }
            throw e;
        }
    }
}
