package lesson05;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import lesson05.terminal.Arguments;
import lesson05.terminal.Launch;
import lesson05.terminal.Show;

/**
 * The finished chatroom: {@link Step5Names}, with rules for names, a limit for everything, and an operator. Its accept
 * loop is lesson 4's.
 */
public final class ChatServer implements AutoCloseable {

    private static final int PORT = 8000;
    private static final int BACKLOG = 4096; // clients that may wait to be accepted; Linux may allow fewer

    private final ServerSocket listener;
    private final Clients clients;
    private final PrintStream out;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");

    private ChatServer(ServerSocket listener, Clients clients, PrintStream out) {
        this.listener = listener;
        this.clients = clients;
        this.out = out;
    }

    /**
     * Starts a server that prints to {@code out} what happens. {@link #close()} also shuts the threads down. They must
     * start each task at once: a client whose writer waits for a thread would look like one that doesn't read.
     */
    public static ChatServer start(InetSocketAddress address, ExecutorService threads, Limits limits, PrintStream out)
            throws IOException {
        try {
            ServerSocket listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            var server = new ChatServer(listener, new Clients(threads, limits, out), out);
            String place = Show.address(listener.getLocalSocketAddress());
            out.println("Chat server is waiting for clients, listening on " + place);
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    /** The port it listens on: the one it was given, or, for 0, the one the system chose. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Where the clients are, and where the operator speaks. */
    public Room room() {
        return clients.room();
    }

    private void acceptClients() {
        try {
            while (!listener.isClosed()) {
                try {
                    clients.admit(listener.accept()); // blocks until a client connects, or close() closes the listener
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

    /** Stops the server, in an order that leaves nothing behind. Any thread may call it, and more than once. */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends
        ClientThreads.end(acceptor); // 2. wakes it if it sleeps, and waits: from here on, no new clients
        clients.close(); // 3. closes all sockets, and waits for the clients' threads
    }

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /** The whole program, {@code [port] [host] [clients]}: serves until Ctrl-C. Returns its exit status if it can't. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[port] [host] [clients]");
            InetSocketAddress address = arguments.listenOn(PORT);
            Limits standard = Limits.standard();
            int clients = arguments.number(2, "Clients", Limits.MOST_CLIENTS, standard.clients());
            Limits limits = standard.withClients(clients);
            try (var server = start(address, ClientThreads.oneForEach(), limits, out)) {
                new OperatorConsole(server.room(), limits, in, out).run(); // until the end of the operator's input
                server.acceptor.join(); // until Ctrl-C, which ends the process: close() is for tests and the demo
                return 0;
            }
        });
    }
}
