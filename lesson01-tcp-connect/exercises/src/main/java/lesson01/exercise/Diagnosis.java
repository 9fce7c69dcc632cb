package lesson01.exercise;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries to connect to a port of a host, and names the result. */
public final class Diagnosis {

    /**
     * Takes a source of new sockets that are not connected yet. Use it wherever you would write
     * {@code new Socket()}.
     */
    public Diagnosis(Supplier<Socket> sockets) {
        // TODO: keep the source
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Connects to {@code port} of {@code host}, disconnects immediately, and returns the outcome (R2 to R7). Whatever
     * happens, the socket taken from the source is closed (R10).
     *
     * @param timeout how long connecting may take, from 1 ms to 1 minute
     * @throws IOException if it fails for a reason that is no {@link Outcome}: the socket's own exception, unchanged (R8)
     */
    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        // TODO: take a socket, connect it within the timeout, close it in any case, name the outcome
        throw new UnsupportedOperationException("not attempted");
    }
}
