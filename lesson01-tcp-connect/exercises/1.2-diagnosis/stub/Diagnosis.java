package lesson01.exercise;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries whether a host can be connected to on a port, and names what came of it. */
public final class Diagnosis {

    /**
     * Takes the source of new sockets, which are not connected yet; use it wherever you would write
     * {@code new Socket()}.
     */
    public Diagnosis(Supplier<Socket> sockets) {
        // TODO: keep the source
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Connects to {@code port} of {@code host}, hangs up at once, and returns the outcome. Whatever came of it, every
     * socket that was taken is closed.
     *
     * @param timeout how long the connecting may take, from 1 ms to 1 minute
     * @throws IOException if it fails for a reason that is no {@link Outcome}: the exception of the socket, as it is
     */
    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        // TODO: take a socket, connect it within the timeout, close it in every case, name the outcome
        throw new UnsupportedOperationException("not attempted");
    }
}
