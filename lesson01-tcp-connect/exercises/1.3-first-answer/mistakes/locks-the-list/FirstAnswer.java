// believes: a list must be locked while a loop goes through it
// caught by: 4
// breaks: R13
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

    private final Supplier<Socket> sockets;
    private final LongSupplier clock;

    /**
     * Takes the sockets and the clock to work with.
     *
     * @param sockets a source of new sockets that are not connected yet
     * @param clock returns the time in nanoseconds, like {@code System::nanoTime}
     */
    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        this.sockets = sockets;
        this.clock = clock;
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
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to connect to");
        }
        IOException failure = new IOException("none of " + addresses + " answered within " + limit);
        long deadline = clock.getAsLong() + limit.toNanos();
        int untried = addresses.size();
        synchronized (addresses) { // nobody may change it meanwhile
            for (InetSocketAddress address : addresses) {
                long left = deadline - clock.getAsLong();
                if (left <= 0) {
                    break;
                }
                try {
                    return connect(address, left / untried);
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
                untried--;
            }
        }
        throw failure;
    }

    /** Returns a connected socket, or closes it and throws. */
    private Socket connect(InetSocketAddress address, long nanos) throws IOException {
        Socket socket = sockets.get(); // a new one each time: a socket can't try twice
        boolean connected = false;
        try {
            long millis = Duration.ofNanos(nanos).toMillis();
            socket.connect(address, (int) Math.max(1, millis)); // 0 would mean no limit
            connected = true;
            return socket;
        } finally {
            if (!connected) { // whatever was thrown
                close(socket);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // the caller wants to know why connect() failed, and that is being thrown
        }
    }
}
