// believes: if no name server answers, the host is not unknown, and the text says so
// caught by: 7
// breaks: R7
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

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        try (Socket socket = sockets.get()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            if (nameServerFailed(e)) {
                throw e;
            }
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }

    private static boolean nameServerFailed(UnknownHostException e) {
        String text = e.getMessage();
        return text != null && text.endsWith("Temporary failure in name resolution");
    }
}
