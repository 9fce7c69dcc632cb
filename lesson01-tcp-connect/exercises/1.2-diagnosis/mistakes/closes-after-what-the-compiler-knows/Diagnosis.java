// believes: a method throws nothing but RuntimeExceptions, Errors and what it declares
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
            outcome = outcome(socket, new InetSocketAddress(host, port), (int) timeout.toMillis());
        } catch (IOException | RuntimeException | Error e) {
            socket.close();
            throw e;
        }
        socket.close();
        return outcome;
    }

    private static Outcome outcome(Socket socket, InetSocketAddress address, int millis) throws IOException {
        try {
            socket.connect(address, millis);
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
