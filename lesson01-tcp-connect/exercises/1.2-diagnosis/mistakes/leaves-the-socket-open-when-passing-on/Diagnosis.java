// believes: closing the socket in each of my branches covers every way out of the method
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
        Outcome outcome;
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            outcome = Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            outcome = Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            outcome = Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            outcome = Outcome.TIMED_OUT;
        }
        socket.close();
        return outcome;
    }
}
