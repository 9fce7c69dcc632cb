package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lesson06.terminal.Arguments;
import lesson06.terminal.Launch;
import lesson06.terminal.Show;

/**
 * Gives each client a number that no other client gets, answers one message, and hangs up. As in lesson 4 one thread
 * accepts, and each client has a thread of its own. What is new: here the clients' threads take the numbers, and so they
 * share a counter, {@link ClientCounts}. In lesson 4 only the accepting thread counted, and no lock was needed.
 *
 * <p>Where lesson 4 refuses a client too many, this server lets it wait in the backlog: nobody stays longer than 30 s. A
 * semaphore holds a permit for each place; the acceptor takes one before it accepts, the client's thread gives it back.
 */
public final class CounterServer implements AutoCloseable {

    private static final int PORT = 65434;
    private static final int BACKLOG = 1024; // clients that may wait to be accepted
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    /** At the limit each client that leaves lets one in, and the next accept() fails again: that is told once. */
    private static final Duration COMPLAINT_PAUSE = Duration.ofMinutes(1);

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final ServerSocket listener;
    private final Limits limits;
    private final PrintStream out;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");
    private final Semaphore places; // a permit for each client that may be served beside the others
    private final Map<Socket, Thread> clients =
            new ConcurrentHashMap<>(); // those being served, each with the thread that does
    private final ClientCounts counts = new ClientCounts();

    private long quietUntil = System.nanoTime(); // no complaint before; only the acceptor's thread touches it

    private CounterServer(InetSocketAddress address, Limits limits, PrintStream out) throws IOException {
        this.listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        this.limits = limits;
        this.out = out;
        this.places = new Semaphore(limits.clients());
    }

    /**
     * Starts a server on the loopback address; port 0 means "any free port", see {@link #port()}.
     *
     * @throws IOException if it can't listen there: the port is in use, say
     */
    public static CounterServer start(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return start(address, Limits.standard(), System.out);
    }

    /** Starts a server on {@code address}; what happens is printed to {@code out}. */
    public static CounterServer start(InetSocketAddress address, Limits limits, PrintStream out) throws IOException {
        Rehearsal.hold();
        var server = new CounterServer(address, limits, out);
        out.println("Server is listening on " + Show.address(server.listener.getLocalSocketAddress()));
        server.acceptor.start();
        return server;
    }

    /** The port it listens on: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many clients there have been, and how many are connected, at one moment: the two numbers fit together. */
    public ClientCounts.Reading counts() {
        return counts.reading();
    }

    private void acceptClients() {
        try {
            while (true) {
                places.acquire(); // blocks while all places are taken; forget() wakes it, or close()
                Socket client = accept();
                if (client == null) {
                    return;
                }
                begin(client);
            }
        } catch (InterruptedException e) {
            // By close(), while all places were taken: this thread ends, which is what was asked for.
        }
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

    /** Gives the client a thread. */
    private void begin(Socket client) {
        String address = Show.address(client.getRemoteSocketAddress());
        Thread thread = new Thread(() -> serve(client, address), "client " + address);
        clients.put(client, thread); // before it starts: once the acceptor has ended, close() finds every client here
        try {
            thread.start();
        } catch (OutOfMemoryError e) { // the system has no thread left: this client must go, the others are served
            out.println("Cannot serve " + address + ": " + e.getMessage());
            hangUp(client);
            forget(client);
        }
    }

    private void serve(Socket client, String address) {
        // @start region=serve
        int number = counts.enter(); // the clients' threads meet here: without its lock two could get the same number
        out.println("Client " + number + " connected from " + address);
        try (client) {
            new Conversation(client, number, limits, out).hold();
        } catch (IOException e) {
            if (!listener.isClosed()) { // the client broke the connection off: it ends only its own
                out.println("Lost client " + number + ": " + e.getMessage());
            }
        } catch (RuntimeException | Error e) { // a mistake in the code, or no memory left: this client's end only
            out.println("Failed to serve client " + number + ": " + e);
        } finally { // however it ended: the count must be right after a reset, too
            counts.leave();
            out.println("Client " + number + " disconnected.");
            forget(client);
        }
        // @end
    }

    private void forget(Socket client) {
        clients.remove(client);
        places.release();
    }

    /** Stops, within 2 s, in the one order that leaves no thread and no socket behind. May be called twice. */
    @Override
    public void close() throws IOException {
        long end = System.nanoTime() + CLOSE_PATIENCE.toNanos();
        listener.close(); // 1. accept() throws,
        acceptor.interrupt(); // 2. and so does waiting for a place: the acceptor ends,
        join(acceptor, end); // 3. so from here on no new client can appear;
        clients.keySet().forEach(this::hangUp); // 4. read() and write() throw, so every client's thread ends,
        clients.values().forEach(thread -> join(thread, end)); // 5. and is waited for.
    }

    private void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) { // told, not thrown: the other clients are to be hung up on, too
            out.println("Cannot close " + Show.address(client.getRemoteSocketAddress()) + ": " + e.getMessage());
        }
    }

    /** Waits until the thread has ended, not beyond {@code end}; never for itself: a client's thread may close, too. */
    private static void join(Thread thread, long end) {
        try {
            if (thread != Thread.currentThread()) {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // keep the request for whoever called us
        }
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: serves until Ctrl-C; returns 1 if it can't listen, 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            InetSocketAddress address = new Arguments(args, "[port] [host]").listenOn(PORT);
            try (CounterServer server = start(address, Limits.standard(), out)) {
                server.acceptor.join(); // blocks until Ctrl-C, which ends the process: close() is for those who go on
                return 0;
            } catch (IOException e) {
                err.println(Arguments.cannotListen(address, e));
                return 1;
            }
        });
    }
}
