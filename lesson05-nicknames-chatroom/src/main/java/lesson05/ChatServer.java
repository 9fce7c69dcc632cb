package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import lesson05.terminal.Arguments;
import lesson05.terminal.Launch;
import lesson05.terminal.Show;

/**
 * A chatroom: who connects chooses a nickname, and from then on all hear what each one says. New compared with lesson 4:
 * the clients share a {@link Room}, and each has two threads, one that reads what it sends and one that writes what the
 * others say, out of its {@link Outbox}; so none waits for another one's network.
 */
public final class ChatServer implements AutoCloseable {

    private static final int PORT = 8000;
    private static final int BACKLOG =
            1024; // clients that may wait to be accepted; one too many would have to knock again, a second later
    private static final int MOST_LEAVING = 200; // connections beyond the limit of clients: to tell them that, say
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    /** At the limit each client that leaves lets one in, and the next accept() fails again: that is told once. */
    private static final Duration COMPLAINT_PAUSE = Duration.ofMinutes(1);

    private static final Duration PATIENCE =
            Duration.ofMillis(900); // of close() with the acceptor, and with the workers

    private final ServerSocket listener;
    private final ExecutorService workers;
    private final Limits limits;
    private final PrintStream out;
    private final Room room = new Room();
    private final Thread acceptor = new Thread(this::acceptClients, "chat-acceptor");

    /** Every connection has an outbox; only the acceptor adds, so there are never too many. */
    private final Set<Outbox> connections = ConcurrentHashMap.newKeySet();

    /** Those that take up a place: they are in the room, or choose a nickname. The others are leaving. */
    private final Set<Outbox> guests = ConcurrentHashMap.newKeySet();

    private ChatServer(ServerSocket listener, ExecutorService workers, Limits limits, PrintStream out) {
        this.listener = listener;
        this.workers = workers;
        this.limits = limits;
        this.out = out;
    }

    /**
     * Starts a server on the loopback address with {@linkplain Limits#standard() the usual limits}; port 0 means "any free
     * port", see {@link #port()}.
     *
     * @throws IOException if it can't listen there: the port is in use, say
     */
    public static ChatServer start(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return start(address, newThreads(), Limits.standard(), System.out);
    }

    /**
     * Starts a server on {@code address} that prints to {@code out} what happens. The {@code workers} are the server's from
     * now on. They must start each task at once: a writer that waits for a free thread would look like a client that does
     * not read.
     */
    public static ChatServer start(InetSocketAddress address, ExecutorService workers, Limits limits, PrintStream out)
            throws IOException {
        Rehearsal.hold();
        ServerSocket listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        var server = new ChatServer(listener, workers, limits, out);
        out.println(
                "Chat server is waiting for clients, listening on " + Show.address(listener.getLocalSocketAddress()));
        server.acceptor.start();
        return server;
    }

    /** A new thread for each task, which ends with it: no queue, and none kept in stock. */
    public static ExecutorService newThreads() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, // threads kept without work,
                Integer.MAX_VALUE, // threads at most: the limit of clients is the server's own,
                0, // and how long a thread waits for more work,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(), // a queue without room: it hands each task to a thread at once
                task -> new Thread(task, "chat-" + count.incrementAndGet()));
    }

    /** The port it listens on: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Where the clients are, and the operator speaks. */
    public Room room() {
        return room;
    }

    private void acceptClients() {
        long quietUntil = System.nanoTime();
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept(); // blocks until a client connects, or close() closes the listener
                admit(client);
            } catch (IOException e) {
                if (!listener.isClosed()) { // not our own close(): no file descriptor left, say
                    if (System.nanoTime() - quietUntil >= 0) {
                        out.println("Cannot accept a client now, will try again: " + e.getMessage());
                        quietUntil = System.nanoTime() + COMPLAINT_PAUSE.toNanos();
                    }
                    LockSupport.parkNanos(ACCEPT_PAUSE.toNanos()); // without a pause it would fail again at once
                }
            }
        }
    }

    private void admit(Socket client) {
        if (connections.size() >= limits.clients() + MOST_LEAVING) {
            refuse(client); // at once: to wait until it has surely heard takes two threads, and others need some, too
            return;
        }
        Outbox outbox = new Outbox(client, limits.outboxBytes());
        connections.add(outbox);
        boolean hasPlace = guests.size() < limits.clients();
        if (hasPlace) {
            guests.add(outbox);
        }
        try {
            workers.execute(outbox::write);
            workers.execute(() -> serve(client, outbox, hasPlace));
        } catch (RejectedExecutionException | OutOfMemoryError e) { // the system has no thread left to give, say
            out.println("Cannot serve " + Show.address(client.getRemoteSocketAddress()) + ": no thread can be had");
            outbox.hangUp(); // which ends its writer, if that has a thread already
            guests.remove(outbox);
            connections.remove(outbox);
        }
    }

    private static void refuse(Socket client) {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(UTF_8)); // does not block: a new buffer has room
            client.shutdownOutput();
        } catch (IOException e) {
            // It has left already.
        }
    }

    /** What the client's reading thread does. Whatever goes wrong here is this client's end only. */
    private void serve(Socket client, Outbox outbox, boolean hasPlace) {
        try (client) {
            try {
                if (hasPlace) {
                    new ClientSession(client, outbox, room, limits, out).talk();
                } else {
                    outbox.put("Server full");
                }
            } finally {
                guests.remove(outbox); // before it reads end of stream: who then connects anew finds a place free
            }
            Farewell.say(client, outbox, limits.farewellTime());
        } catch (IOException e) {
            // It broke the connection off, or was hung up on: the room knows, and nobody else has to.
        } catch (RuntimeException | Error e) { // a mistake in the code, or no memory left
            out.println("Failed to serve " + Show.address(client.getRemoteSocketAddress()) + ": " + e);
        } finally {
            outbox.end(); // its writer ends, too
            connections.remove(outbox);
        }
    }

    /**
     * Stops the server in the one order that leaves no thread and no socket behind. It takes no lock but the room's, for a
     * moment, and may be called twice, and by two threads at once. A worker may call it too; for that worker's own end it
     * waits in vain, but not long.
     */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends,
        joinAcceptor(); // 2. and from here on no new client can appear;
        room.empty(); // 3. nobody has to hear that all the others leave;
        connections.forEach(Outbox::hangUp); // 4. read(), write() and wait() end, and with them both threads of each;
        workers.shutdown();
        awaitWorkers(); // 5. when they have ended, nothing is left.
    }

    private void joinAcceptor() {
        try {
            acceptor.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // keep the request for whoever called us, and go on closing
        }
    }

    private void awaitWorkers() {
        try {
            workers.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /** The whole program: {@code [port] [host] [clients]}; serves until Ctrl-C, and returns its exit status before. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[port] [host] [clients]");
            InetSocketAddress address = arguments.listenOn(PORT);
            Limits limits = Limits.standard();
            limits = limits.withClients(arguments.number(2, "Clients", Limits.MOST_CLIENTS, limits.clients()));
            try (var server = start(address, newThreads(), limits, out)) {
                new OperatorConsole(server.room(), limits, in, out).run(); // until the end of the operator's input
                server.acceptor.join(); // blocks until Ctrl-C, which ends the process: close() is for those who go on
                return 0;
            } catch (IOException e) {
                err.println(Arguments.cannotListen(address, e));
                return 1;
            }
        });
    }
}
