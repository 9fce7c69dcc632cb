package lesson02;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import lesson02.terminal.Arguments;
import lesson02.terminal.Launch;
import lesson02.terminal.Show;

/**
 * What the two servers of this lesson share: they listen, and serve one client at a time, from its first byte to its
 * last. While one is served the others wait in the listener's backlog: they are connected, and nobody talks to them.
 */
public abstract class SequentialServer implements AutoCloseable {

    private static final int BACKLOG = 50; // clients that may wait to be accepted
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    /** At the limit each client that leaves lets one in, and the next accept() fails again: that is told once. */
    private static final Duration COMPLAINT_PAUSE = Duration.ofMinutes(1);

    private final PrintStream out;
    private final ServerSocket listener;

    /** The one being served. Volatile, because close() is called by another thread and must see which one it is. */
    private volatile Socket client;

    private long quietUntil = System.nanoTime(); // no complaint before; only the thread in serve() touches it

    /** Listens on {@code address}; what happens is printed to {@code out}. */
    SequentialServer(InetSocketAddress address, PrintStream out) throws IOException {
        this.out = out;
        this.listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
    }

    /** Talks with one client until it ends its side; the caller closes the socket. */
    abstract void talk(Socket client, PrintStream out) throws IOException;

    /** The port it listens on: the one that was asked for, or, for 0, the one that the system chose. */
    public final int port() {
        return listener.getLocalPort();
    }

    /** Serves one client after the other; blocks until {@link #close()}. */
    public final void serve() {
        // @start region=serve
        while (!listener.isClosed()) {
            out.println("Server is waiting for a connection, listening on "
                    + Show.address(listener.getLocalSocketAddress()));
            Socket accepted = accept();
            if (accepted != null) {
                serve(accepted);
            }
        }
        // @end
    }

    /** Waits for the next client; null when the listener was closed. */
    private Socket accept() {
        while (true) {
            try {
                return listener.accept(); // blocks until a client connects, or close() closes the listener
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return null; // our own close()
                }
                // No file descriptor left, say. The client goes on waiting in the backlog.
                if (System.nanoTime() - quietUntil >= 0) {
                    out.println("Cannot accept a client now, will try again: " + e.getMessage());
                    quietUntil = System.nanoTime() + COMPLAINT_PAUSE.toNanos();
                }
                LockSupport.parkNanos(ACCEPT_PAUSE.toNanos()); // without a pause it would fail again at once, for ever
            }
        }
    }

    private void serve(Socket accepted) {
        // @start region=one-client
        String name = Show.address(accepted.getRemoteSocketAddress());
        client = accepted;
        try (accepted) {
            if (listener.isClosed()) {
                return; // close() ran before it could see this client
            }
            out.println("Client connected from " + name);
            talk(accepted, out);
        } catch (IOException e) {
            if (!listener.isClosed()) { // the client broke the connection off: its own affair, the next one is served
                out.println("Lost client " + name + ": " + e.getMessage());
            }
        }
        // @end
    }

    /** Stops listening and hangs up on the client being served, so that {@link #serve()} returns. May be called twice. */
    @Override
    public final void close() throws IOException {
        listener.close(); // accept() throws
        Socket served = client;
        if (served != null) {
            served.close(); // read() and write() throw
        }
    }

    /** A server's whole program: listens on {@code [port] [host]} and serves until Ctrl-C; returns its exit status. */
    static int run(Binder binder, String[] args, int defaultPort, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            InetSocketAddress address = new Arguments(args, "[port] [host]").listenOn(defaultPort);
            try (SequentialServer server = binder.bind(address, out)) {
                server.serve();
                return 0;
            } catch (IOException e) {
                err.println(Arguments.cannotListen(address, e));
                return 1;
            }
        });
    }

    /** Makes a server: {@code EchoServer::bind}, say. */
    interface Binder {
        SequentialServer bind(InetSocketAddress address, PrintStream out) throws IOException;
    }
}
