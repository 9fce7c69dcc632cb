// believes: a connect that took longer than the timeout has timed out
// caught by: 1
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
        long start = System.nanoTime();
        try (Socket socket = sockets.get()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            boolean inTime = System.nanoTime() - start <= timeout.toNanos();
            return inTime ? Outcome.CONNECTED : Outcome.TIMED_OUT;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }
}
