package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;

/** A table has the outcome for each type of exception. */
public final class Diagnosis {

    private static final Map<Class<? extends IOException>, Outcome> OUTCOMES = Map.of(
            UnknownHostException.class, Outcome.UNKNOWN_HOST,
            ConnectException.class, Outcome.REFUSED,
            SocketTimeoutException.class, Outcome.TIMED_OUT);

    private final Supplier<Socket> sockets;

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        final Socket socket = sockets.get();
        try (socket) {
            socket.connect(new InetSocketAddress(host, port), (int) (timeout.toNanos() / 1_000_000));
        } catch (IOException e) {
            return outcomeOf(e);
        }
        return Outcome.CONNECTED;
    }

    private static Outcome outcomeOf(IOException failure) throws IOException {
        for (Entry<Class<? extends IOException>, Outcome> entry : OUTCOMES.entrySet()) {
            if (entry.getKey().isInstance(failure)) {
                return entry.getValue();
            }
        }
        throw failure;
    }
}
