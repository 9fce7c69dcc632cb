// believes: a field that each call sets first belongs to that call
// caught by: 9
// breaks: R1, R9
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
    private int millis;

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        millis = (int) timeout.toMillis();
        try (Socket socket = sockets.get()) {
            socket.connect(new InetSocketAddress(host, port), millis);
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
