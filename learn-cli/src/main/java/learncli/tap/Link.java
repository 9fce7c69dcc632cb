package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The two connections of a conversation, the client's and the server's. They are broken off together, and once: both
 * directions may find a reason to, at the same time, and only the first is told.
 */
final class Link {

    private final Socket client;
    private final CountDownLatch over = new CountDownLatch(1);
    private Socket server; // guarded by this; null before the first attempt to connect

    Link(Socket client) {
        this.client = client;
    }

    /** The next attempt to connect; throws if {@link #close} ran before it could see this one. */
    synchronized void setServer(Socket attempt) throws IOException {
        if (over.getCount() == 0) {
            throw new SocketException("the tap is closed");
        }
        server = attempt;
    }

    /** Says why and resets both connections; does neither if they have been broken off already. */
    void reset(Runnable announcement) {
        if (breakOff()) {
            announcement.run();
            reset(client);
            reset(server());
        }
    }

    /** Closes both connections, in whatever state they are. */
    void close() throws IOException {
        if (breakOff()) {
            client.close(); // read() and write() throw
            Socket begun = server();
            if (begun != null) {
                begun.close(); // and so does connect()
            }
        }
    }

    /** True for the first to call it: both connections are then the caller's to end. */
    synchronized boolean breakOff() {
        boolean isFirst = over.getCount() > 0;
        over.countDown();
        return isFirst;
    }

    /** Whether they are broken off while we wait this long. */
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
            socket.setSoLinger(true, 0); // close() now breaks the connection off (RST) where it would have ended it
            socket.close();
        } catch (IOException e) {
            // The system has given this connection up already: there is nobody left to be told.
        }
    }

    private synchronized Socket server() {
        return server;
    }
}
