package lesson04;

import java.io.IOException;
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
import java.util.function.UnaryOperator;
import lesson04.demo.Demo;
import lesson04.terminal.Arguments;
import lesson04.terminal.Launch;
import lesson04.terminal.Show;

/**
 * Answers each line with {@code Hello I am server} and the line, many clients at once: one thread accepts them, and each
 * then gets a thread of its own, so that none waits for another one's silence.
 *
 * <p>Where the threads come from is for an {@link ExecutorService} to say. With a pool of two, a third client is connected
 * and waits, in the pool's queue, until one of the first two leaves: run {@link Demo} to see it.
 */
public final class MultithreadedServer implements AutoCloseable {

    private static final int PORT = 1233;
    private static final int BACKLOG =
            1024; // clients that may wait to be accepted; one too many would have to knock again, a second later
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    /** At the limit each client that leaves lets one in, and the next accept() fails again: that is told once. */
    private static final Duration COMPLAINT_PAUSE = Duration.ofMinutes(1);

    private static final Duration PATIENCE =
            Duration.ofMillis(900); // of close() with the acceptor, and with the workers

    private final ServerSocket listener;
    private final ExecutorService workers;
    private final Limits limits;
    private final UnaryOperator<String> answer;
    private final PrintStream out;
    private final HangUpTimer timer = new HangUpTimer();
    private final Refusals refusals;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");

    /**
     * The clients that have a thread or wait for one. Only the acceptor adds, and it looks at the size before: so there are
     * never too many, although the workers remove theirs at any time. The set itself is made for many threads.
     */
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private int served; // how many clients so far; needs no lock, for only the acceptor's thread ever touches it

    private MultithreadedServer(
            ServerSocket listener,
            ExecutorService workers,
            Limits limits,
            UnaryOperator<String> answer,
            PrintStream out) {
        this.listener = listener;
        this.workers = workers;
        this.limits = limits;
        this.answer = answer;
        this.out = out;
        this.refusals = new Refusals(limits.grace(), timer);
    }

    /**
     * Starts a server on the loopback address, with a thread for each client and {@linkplain Limits#standard() the usual
     * limits}; port 0 means "any free port", see {@link #port()}.
     *
     * @throws IOException if it can't listen there: the port is in use, say
     */
    public static MultithreadedServer start(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return start(address, threadForEachClient(), Limits.standard(), System.out);
    }

    /**
     * Starts a server on {@code address} that prints to {@code out} what happens. The {@code workers} are the server's from
     * now on: its {@link #close()} shuts them down. They must not run a task in the
     * thread that hands it over: that is the acceptor, and it would accept nobody meanwhile.
     */
    public static MultithreadedServer start(
            InetSocketAddress address, ExecutorService workers, Limits limits, PrintStream out) throws IOException {
        return start(address, workers, limits, line -> "Hello I am server " + line, out);
    }

    /** The same with another answer to a line. */
    static MultithreadedServer start(
            InetSocketAddress address,
            ExecutorService workers,
            Limits limits,
            UnaryOperator<String> answer,
            PrintStream out)
            throws IOException {
        Rehearsal.hold();
        ServerSocket listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        var server = new MultithreadedServer(listener, workers, limits, answer, out);
        out.println("Waiting for connections, listening on " + Show.address(listener.getLocalSocketAddress()));
        server.acceptor.start();
        return server;
    }

    /**
     * A new thread for each task, which ends with it: no queue, and no thread kept in stock. From Java 21 on {@code
     * Executors.newThreadPerTaskExecutor} is the same.
     */
    public static ExecutorService threadForEachClient() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, // threads kept without work,
                Integer.MAX_VALUE, // threads at most: the limit of clients is the server's own,
                0, // and how long a thread waits for more work,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(), // a queue without room: it hands each task to a thread at once
                task -> new Thread(task, "client-" + count.incrementAndGet()));
    }

    /** The port it listens on: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        return listener.getLocalPort();
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
        String name = Show.address(client.getRemoteSocketAddress());
        if (clients.size() >= limits.clients()) {
            out.println("Server full, refused: " + name);
            refusals.refuse(client);
            return;
        }
        // @start region=hand-over
        out.println("Connected to: " + name);
        out.println("Thread number: " + (served + 1));
        clients.add(client); // before a worker can remove it
        try {
            workers.execute(() -> serve(client, name)); // does not block: a pool with no thread free queues it
            served++;
        } catch (RejectedExecutionException | OutOfMemoryError e) { // the system has no thread left to give, say
            out.println("Cannot serve " + name + ": no thread can be had");
            clients.remove(client);
            HangUpTimer.hangUp(client);
        }
        // @end
    }

    // @start region=serve
    /** What a worker does: serves one client to its end. Whatever goes wrong here is this client's end only. */
    private void serve(Socket client, String name) {
        try (client) {
            try {
                new ClientSession(client, limits, answer, timer).talk();
            } finally {
                clients.remove(client); // before the socket closes: who reads end of stream finds a place free
            }
        } catch (IOException e) {
            report("Lost client " + name + ": " + e.getMessage());
        } catch (RuntimeException | Error e) { // a mistake in the code, or no memory left
            report("Failed to serve " + name + ": " + e);
        }
    }
    // @end

    private void report(String event) {
        if (!listener.isClosed()) { // or it is our own close() that has ended the conversation
            out.println(Show.text(event));
        }
    }

    /**
     * Stops the server in the one order that leaves no thread and no socket behind. It takes no lock and may be called
     * twice, and by two threads at once, for each step does nothing the second time. A worker may call it too; for that
     * worker's own end it waits in vain, but not long.
     */
    @Override
    public void close() throws IOException {
        // @start region=close
        listener.close(); // 1. accept() throws, so the acceptor ends,
        joinAcceptor(); // 2. and from here on no new client can appear;
        clients.forEach(HangUpTimer::hangUp); // 3. read() and write() throw, so every conversation ends,
        refusals.close(); //    and nobody is left waiting;
        workers.shutdown();
        awaitWorkers(); // 4. the clients that waited for a worker are closed: their turn ends at once, too;
        timer.close(); // 5. nobody needs it any more.
        // @end
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
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: {@code [port] [host] [clients]}; serves until Ctrl-C, and returns its exit status before. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[port] [host] [clients]");
            InetSocketAddress address = arguments.listenOn(PORT);
            Limits limits = Limits.standard();
            limits = limits.withClients(arguments.number(2, "Clients", Limits.MOST_CLIENTS, limits.clients()));
            try (var server = start(address, threadForEachClient(), limits, out)) {
                server.acceptor.join(); // blocks until Ctrl-C, which ends the process: close() is for those who go on
                return 0;
            } catch (IOException e) {
                err.println(Arguments.cannotListen(address, e));
                return 1;
            }
        });
    }
}
