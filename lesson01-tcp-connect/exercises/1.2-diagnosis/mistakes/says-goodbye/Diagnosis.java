// believes: a connection is only proven when something has been sent over it
// caught by: 1, 9
// breaks: R2
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
            socket.shutdownOutput(); // a polite end
            return Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }
}
