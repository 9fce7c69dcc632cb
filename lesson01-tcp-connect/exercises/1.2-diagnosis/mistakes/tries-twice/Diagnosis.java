// believes: a packet may have been lost, so one more try is better than a wrong answer
// caught by: 9
// breaks: R1
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
        for (int tries = 1; ; tries++) {
            try (Socket socket = sockets.get()) {
                socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
                return Outcome.CONNECTED;
            } catch (UnknownHostException e) {
                return Outcome.UNKNOWN_HOST;
            } catch (ConnectException e) {
                return Outcome.REFUSED;
            } catch (SocketTimeoutException e) {
                if (tries == 2) {
                    return Outcome.TIMED_OUT;
                }
            }
        }
    }
}
