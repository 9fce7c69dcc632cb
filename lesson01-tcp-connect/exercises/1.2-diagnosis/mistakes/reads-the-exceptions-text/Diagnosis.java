// believes: an exception's message says what happened, in the same words on every machine
// caught by: 7, 8
// breaks: R7
package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (IOException e) {
            String text = e.getMessage().toLowerCase();
            if (text.contains("refused")) {
                return Outcome.REFUSED;
            }
            if (text.contains("timed out")) {
                return Outcome.TIMED_OUT;
            }
            throw e;
        }
    }
}
