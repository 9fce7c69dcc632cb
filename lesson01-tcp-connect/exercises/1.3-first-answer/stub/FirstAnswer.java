package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Connects to the first of several addresses that answers, for example of all the addresses of one name. */
public final class FirstAnswer {

    /**
     * Takes the sockets and the clock to work with.
     *
     * @param sockets a source of new sockets that are not connected yet; use it wherever you would write
     *     {@code new Socket()}
     * @param clock returns the time in nanoseconds, like {@code System::nanoTime}; use it wherever you would ask
     *     for the time
     */
    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        // TODO: keep both
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Tries the addresses one after the other, and returns a socket that is connected to the first one that answers
     * (R1 to R6). Each address may take its share of the time left (R7 to R10).
     *
     * @param limit how long all addresses together may take, at most 1 hour
     * @throws IOException if no address answers in time; its suppressed exceptions give the reason for each address
     *     that was tried, in the same order (R11)
     * @throws IllegalArgumentException if the list is empty (R12)
     */
    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        // TODO: try each address with a new socket and a share of the time left; collect the failures
        throw new UnsupportedOperationException("not attempted");
    }
}
