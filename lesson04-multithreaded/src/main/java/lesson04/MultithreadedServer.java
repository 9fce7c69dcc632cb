package lesson04;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import lesson04.terminal.Arguments;
import lesson04.terminal.Launch;
import lesson04.terminal.Show;

/** {@link Step6Close}, finished: an {@code accept} that fails doesn't end it, and every limit is a parameter. */
public final class MultithreadedServer implements AutoCloseable {

    private static final int BACKLOG = 4096; // clients that may wait to be accepted; Linux may allow fewer

    private final ServerSocket listener;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");
    private final ExecutorService workers;
    private final Limits limits;
    private final PrintStream out;
    private final Semaphore permits;
    private final Watchdog watchdog;
    private int served; // needs no lock: only the acceptor's thread touches it

    private MultithreadedServer(ServerSocket listener, ExecutorService workers, Limits limits, PrintStream out) {
        this.listener = listener;
        this.workers = workers;
        this.limits = limits;
        this.out = out;
        this.permits = new Semaphore(limits.clients());
        this.watchdog = new Watchdog(limits.times().write());
    }

    /** Starts a server that prints to {@code out} what happens. Its {@link #close()} also ends the {@code workers}. */
    public static MultithreadedServer start(
            InetSocketAddress address, ExecutorService workers, Limits limits, PrintStream out) throws IOException {
        try {
            var listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            var server = new MultithreadedServer(listener, workers, limits, out);
            out.println("Waiting for connections, listening on " + Show.address(listener.getLocalSocketAddress()));
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    // @start region=accept-and-admit
    private void acceptClients() {
        try {
            while (!listener.isClosed()) {
                try {
                    admit(listener.accept()); // blocks until a client connects, or close() closes the listener
                } catch (IOException e) {
                    if (!listener.isClosed()) { // not our own close(): for example, no file descriptor is left
                        out.println("Cannot accept a client now, will try again: " + e.getMessage());
                        Thread.sleep(1000); // 1 s: tried at once, it would fail again
                    }
                }
            }
        } catch (InterruptedException e) { // close() was called
        }
    }

    private void admit(Socket socket) {
        String name = Show.address(socket.getRemoteSocketAddress());
        Watchdog.Client client = watchdog.watch(socket);
        boolean flood = watchdog.count() > limits.sockets(); // then a refused client's socket closes immediately
        if (flood || !permits.tryAcquire()) {
            out.println("Server full, refused: " + name);
            client.dismiss("Server full", flood ? Duration.ZERO : limits.times().linger());
            return;
        }
        out.println("Connected to: " + name + System.lineSeparator() + "Thread number: " + (served + 1));
        try {
            workers.execute(new ClientSession(client, limits, permits, out)); // never blocks: at worst it queues
            served++;
        } catch (RejectedExecutionException | OutOfMemoryError e) { // for example, the system is out of threads
            out.println("Cannot serve " + name + ": no thread is available");
            client.close();
            permits.release();
        }
    }
    // @end

    /** Stops the server, in an order that leaves nothing behind. Any thread may call it, and more than once. */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends
        ClientThreads.end(acceptor); // 2. wakes it if it sleeps, and waits: from here on, no new clients
        watchdog.close(); // 3. all clients' sockets close: read() and write() throw, so the workers end
        ClientThreads.end(workers); // 4. waits for them
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: serves until Ctrl-C; returns 1 if it can't listen, 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[port] [host] [clients]");
            Limits limits = Limits.standard();
            limits = limits.withClients(arguments.number(2, "Clients", Limits.MOST_CLIENTS, limits.clients()));
            try (var server = start(arguments.listenOn(1233), ClientThreads.oneForEach(), limits, out)) {
                server.acceptor.join(); // blocks until Ctrl-C ends the process
                return 0;
            }
        });
    }
}
