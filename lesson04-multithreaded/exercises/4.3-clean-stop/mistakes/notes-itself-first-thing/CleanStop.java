// believes: the first thing that a thread does is done before anything else can happen
// caught by: 7
// breaks: R11
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server with a thread for each client. Its {@link #close} leaves nothing behind: no listener, no socket, no thread.
 * Before that, running conversations get some time to end by themselves: the grace time.
 */
public final class CleanStop implements AutoCloseable {

    private static final int BACKLOG = 1024; // clients that may wait to be accepted
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");

    /** The running conversations: each one's thread, and the socket that it uses. Only the acceptor adds one. */
    private final Map<Thread, Socket> conversations = new ConcurrentHashMap<>();

    /** Stops the server. The first close() starts it, and every close() that is not a handler's waits for it. */
    private final Thread stopper = new Thread(this::stop, "stopper");

    private boolean stopping; // whether the stopper has been started; guarded by this

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    /** Starts a server on a free port of the loopback address. When this returns, clients can connect. */
    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        CleanStop server = new CleanStop(listener, handler, grace);
        server.acceptor.start();
        return server;
    }

    /** The port that the server listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept(); // blocks until a client connects, or close() closes the listener
                new Thread(() -> serve(client), "client").start();
            } catch (IOException e) {
                if (!listener.isClosed()) { // not our own close(); for example, no file descriptor is left
                    System.err.println("can't accept a client now, will try again: " + e.getMessage());
                    LockSupport.parkNanos(ACCEPT_PAUSE.toNanos());
                }
            }
        }
    }

    private void serve(Socket client) {
        conversations.put(Thread.currentThread(), client);
        try (client) { // closes the socket however the handler ends
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            if (!listener.isClosed()) { // otherwise our own stop has ended the conversation
                System.err.println("lost client " + client.getRemoteSocketAddress() + ": " + e);
            }
        } finally {
            conversations.remove(Thread.currentThread());
        }
    }

    /**
     * Stops the server and returns when all threads have ended. If a handler calls this, it only starts the stop and
     * returns: a handler that waited for its own thread to end would wait for ever.
     */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends
        synchronized (this) {
            if (!stopping) {
                stopping = true;
                stopper.start();
            }
        }
        if (conversations.containsKey(Thread.currentThread())) {
            return;
        }
        try {
            stopper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // our caller can't wait any longer; the stopper goes on
        }
    }

    private void stop() {
        long deadline = System.nanoTime() + grace.toNanos();
        try {
            acceptor.join(); // 2. from here on no new conversation can begin
            List<Thread> threads = List.copyOf(conversations.keySet());
            for (Thread thread : threads) {
                long left = deadline - System.nanoTime(); // 3. all conversations share the grace time
                TimeUnit.NANOSECONDS.timedJoin(thread, left); // doesn't wait if no time is left
            }
            conversations.values().forEach(CleanStop::hangUp); // 4. read() and write() throw, so the last ones also end
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread, so nobody interrupts it", e);
        }
    }

    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("can't close " + client + ": " + e.getMessage());
        }
    }
}
