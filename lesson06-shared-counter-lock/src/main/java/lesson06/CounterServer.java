package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import lesson06.terminal.Arguments;
import lesson06.terminal.Launch;
import lesson06.terminal.Show;

/**
 * Gives each client a number of its own, answers one message, and knows how many clients are connected: the counter of
 * {@link Step3Lock}, with both numbers behind the one lock of {@link ClientCounts}.
 */
public final class CounterServer implements AutoCloseable {

    private static final int PORT = 65434;
    private static final int BACKLOG = 4096; // clients that may wait to be accepted; Linux may allow fewer

    private final ServerSocket listener;
    private final Limits limits;
    private final PrintStream out;
    private final ClientCounts counts = new ClientCounts(); // all clients' threads share it
    private final Clients clients;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");

    private CounterServer(ServerSocket listener, Limits limits, PrintStream out) {
        this.listener = listener;
        this.limits = limits;
        this.out = out;
        this.clients = new Clients(limits.clients(), out);
    }

    /** Starts a server on {@code address}, where port 0 means any free port; it prints to {@code out} what happens. */
    public static CounterServer start(InetSocketAddress address, Limits limits, PrintStream out) throws IOException {
        try {
            var listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            var server = new CounterServer(listener, limits, out);
            out.println("Server is listening on " + Show.address(listener.getLocalSocketAddress()));
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many clients there have been, and how many are connected: both at the same moment. */
    public ClientCounts.Reading counts() {
        return counts.reading();
    }

    // @start region=accept
    private void acceptClients() {
        try {
            while (true) {
                clients.awaitPermit(); // blocks while the server is full; the next client isn't accepted yet
                Socket client = accept();
                clients.start(client, new Conversation(client, limits, counts, out));
            }
        } catch (IOException | InterruptedException e) {
            // Our own close() wants this thread to end.
        }
    }
    // @end

    private Socket accept() throws IOException, InterruptedException {
        while (true) {
            try {
                return listener.accept(); // blocks until a client connects, or close() closes the listener
            } catch (IOException e) {
                if (listener.isClosed()) {
                    throw e;
                }
                // For example, no file descriptor is left. The client stays in the backlog.
                out.println("Cannot accept a client now, will try again: " + e.getMessage());
                Thread.sleep(1000); // 1 s: tried at once, it would fail again
            }
        }
    }

    /** Stops the server, in an order that leaves nothing behind. Any thread may call it, and more than once. */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends
        ClientThreads.end(acceptor); // 2. wakes it in sleep() or awaitPermit(), and waits: from here on, no new clients
        clients.close(); // 3. closes all sockets, and waits for the clients' threads
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            InetSocketAddress address = new Arguments(args, "[port] [host]").listenOn(PORT);
            try (CounterServer server = start(address, Limits.standard(), out)) {
                server.acceptor.join(); // blocks until Ctrl-C, which ends the process
                return 0;
            }
        });
    }
}
