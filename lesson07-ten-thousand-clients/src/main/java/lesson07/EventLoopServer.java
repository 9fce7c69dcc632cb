package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lesson07.terminal.Arguments;
import lesson07.terminal.Launch;
import lesson07.terminal.Show;

/** {@link Step4Selectors}, finished: it has lesson 4's limits, and {@link #close()} leaves nothing behind. */
public final class EventLoopServer implements Server {
    private static final int BACKLOG = 4096; // clients that may wait to be accepted; Linux may allow fewer

    private final ServerSocketChannel listener;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");
    private final CountDownLatch closed = new CountDownLatch(1); // 0: close() was called
    private final EventLoops loops;
    private final Limits limits;
    private final PrintStream out;
    private final Semaphore permits;
    private int served; // needs no lock: only the acceptor's thread touches it

    private EventLoopServer(ServerSocketChannel listener, EventLoops loops, Limits limits, PrintStream out) {
        this.listener = listener;
        this.loops = loops;
        this.limits = limits;
        this.out = out;
        this.permits = new Semaphore(limits.clients());
    }

    /** Starts a server with so many event loops, that prints to {@code out} what happens. */
    public static EventLoopServer start(InetSocketAddress address, int loops, Limits limits, PrintStream out)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(address, BACKLOG);
            var server = new EventLoopServer(listener, EventLoops.start(loops, listener, out), limits, out);
            out.println("Waiting for connections, listening on " + Show.address(listener.getLocalAddress()));
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            listener.close();
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    private void acceptClients() {
        try {
            while (listener.isOpen()) {
                try {
                    admit(listener.accept()); // blocks until a client connects, or close() closes the listener
                } catch (IOException e) {
                    if (listener.isOpen()) { // not our own close(): for example, no file descriptor is left
                        out.println("Cannot accept a client now, will try again: " + e.getMessage());
                        closed.await(1, TimeUnit.SECONDS); // tried at once, it would fail again
                    }
                }
            }
        } catch (InterruptedException e) { // nobody does that
        }
    }

    // @start region=admit-and-close
    private void admit(SocketChannel channel) throws IOException {
        String name = Show.address(channel.getRemoteAddress());
        boolean flood = loops.count() >= limits.sockets(); // then a refused client's socket closes immediately
        if (flood || !permits.tryAcquire()) {
            out.println("Server full, refused: " + name);
            Duration time = flood ? Duration.ZERO : limits.times().linger();
            loops.add(new LingeringClient(channel, "Server full", time));
            return;
        }
        served++;
        out.println("Connected to: " + name + System.lineSeparator() + "Client number: " + served);
        loops.add(new Conversation(channel, limits, permits, out));
    }

    /** Stops the server, in an order that leaves nothing behind. Any thread may call it, and more than once. */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends
        closed.countDown(); // 2. ends its pause, if it is in one (an interrupt could lose a client being accepted)
        ClientThreads.awaitEnd(acceptor); // 3. from here on, no new clients
        loops.close(); // 4. closes all clients, and waits for the loops' threads
    }
    // @end

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: serves until Ctrl-C; returns 1 if it can't listen or a loop fails, 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[port] [host] [clients] [loops]");
            Limits limits = Limits.standard();
            limits = limits.withClients(arguments.number(2, "Clients", Limits.MOST_CLIENTS, limits.clients()));
            int loops = arguments.number(3, "Loops", 1000, Runtime.getRuntime().availableProcessors());
            try (var server = start(arguments.listenOn(PORT), loops, limits, out)) {
                server.acceptor.join(); // blocks until Ctrl-C ends the process, or an event loop fails
                return 1;
            }
        });
    }
}
