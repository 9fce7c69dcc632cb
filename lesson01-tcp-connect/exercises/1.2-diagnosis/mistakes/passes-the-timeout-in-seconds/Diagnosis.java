// believes: connect() takes its timeout in seconds
// caught by: 4
// breaks: R9
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

    private final Supplier<Socket> supplier;

    public Diagnosis(Supplier<Socket> supplier) {
        this.supplier = supplier;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        int seconds = (int) timeout.getSeconds();
        Socket socket = supplier.get();
        try {
            socket.connect(new InetSocketAddress(host, port), seconds);
            return Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        } finally {
            socket.close();
        }
    }
}
