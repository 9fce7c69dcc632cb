package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Connects to the first of several addresses that answers: those of one name, say, or of servers that do the same. */
public final class FirstAnswer {

    /**
     * Takes what it works with.
     *
     * @param sockets the source of new sockets, which are not connected yet; use it wherever you would write
     *     {@code new Socket()}
     * @param clock the time in nanoseconds, in the manner of {@code System::nanoTime}; use it wherever you would ask
     *     for the time
     */
    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        // TODO: keep both
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Tries the addresses one after the other, and returns a socket that is connected to the first one that answers.
     * The sockets of those that failed are closed. Each address may take its share of the time that is left: that time
     * divided by the number of addresses left.
     *
     * @param limit how long it may take for all addresses together, at most 1 hour
     * @throws IOException if no address answers in time; its suppressed exceptions tell why, for each address that was
     *     tried, in this order
     * @throws IllegalArgumentException if there is no address in the list
     */
    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        // TODO: try each address with a new socket and a share of the time left; collect what failed
        throw new UnsupportedOperationException("not attempted");
    }
}
