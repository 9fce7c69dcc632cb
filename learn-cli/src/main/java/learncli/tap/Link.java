package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The two connections of a conversation. They are broken together, and only once: both directions may find a reason at
 * the same time, and only the first reason is shown.
 */
final class Link {

    private final Socket client;
    private final CountDownLatch over = new CountDownLatch(1);
    private Socket server; // guarded by this; null before the first attempt to connect

    Link(Socket client) {
        this.client = client;
    }

    /** The next attempt to connect; throws if {@link #close} has been called, which could not close this socket. */
    synchronized void setServer(Socket attempt) throws IOException {
        if (over.getCount() == 0) {
            throw new SocketException("the tap is closed");
        }
        server = attempt;
    }

    /** Says why, and resets both connections, unless they are already broken. */
    void reset(Runnable announcement) {
        if (breakOff()) {
            announcement.run();
            reset(client);
            reset(server());
        }
    }

    void close() throws IOException {
        if (breakOff()) {
            client.close(); // wakes read() and write()
            Socket begun = server();
            if (begun != null) {
                begun.close(); // wakes connect() as well
            }
        }
    }

    /** True for the first caller only, who has to end both connections. */
    synchronized boolean breakOff() {
        boolean isFirst = over.getCount() > 0;
        over.countDown();
        return isFirst;
    }

    /** Waits this long, unless they are broken before that; returns whether they were. */
    boolean isBrokenOffWithin(Duration wait) {
        try {
            return over.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // makes close() send a reset (RST)
            socket.close();
        } catch (IOException e) {
            // the connection is already gone
        }
    }

    private synchronized Socket server() {
        return server;
    }
}
