// believes: a call has ended before the next one begins
// caught by: 9
// breaks: R1, R2
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
    private Outcome outcome;

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = sockets.get();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            outcome = Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            outcome = Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            outcome = Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            outcome = Outcome.TIMED_OUT;
        } finally {
            try {
                socket.close();
            } catch (IOException e) {
                // connecting is over, whatever close says
            }
        }
        return outcome;
    }
}
