// believes: SocketException is what Java throws when a connection is refused
// caught by: 8
// breaks: R8
package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
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
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        } catch (SocketException e) {
            return Outcome.REFUSED;
        } finally {
            socket.close();
        }
    }
}
