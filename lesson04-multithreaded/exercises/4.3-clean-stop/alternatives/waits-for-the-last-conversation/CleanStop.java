package lesson04.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server with a thread for each client. Its {@link #close} leaves nothing behind. */
public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, Socket> conversations = new HashMap<>(); // guarded by this object's lock
    private final Thread acceptor = new Thread(this::acceptClients, "accept");
    private final Thread stopper = new Thread(this::stop, "stop");
    private boolean closing; // guarded by this object's lock
    private long deadline; // written before the stopper is started

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    /** Starts a server on a free port of the loopback address (R1). */
    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        CleanStop server =
                new CleanStop(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler, grace);
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
                Socket client = listener.accept(); // blocks until a client connects, or close
                Thread thread = new Thread(() -> talk(client));
                synchronized (this) {
                    conversations.put(thread, client);
                }
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept failed: " + e);
                }
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException e) {
            System.err.println("conversation failed: " + e);
        } finally {
            synchronized (this) {
                conversations.remove(Thread.currentThread());
                notifyAll();
            }
        }
    }

    /** Stops the server (R5 to R11). */
    @Override
    public void close() {
        synchronized (this) {
            if (!closing) {
                closing = true;
                deadline = System.nanoTime() + grace.toNanos();
                closeQuietly(listener);
                stopper.start();
            }
            if (conversations.containsKey(Thread.currentThread())) {
                return; // a handler is calling: it can't wait for itself
            }
        }
        try {
            stopper.join(); // blocks until all conversations have ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            acceptor.join();
            synchronized (this) {
                long left = deadline - System.nanoTime();
                while (!conversations.isEmpty() && left > 0) {
                    wait(left / 1_000_000, (int) (left % 1_000_000)); // never wait(0, 0): left is more than 0
                    left = deadline - System.nanoTime();
                }
                conversations.values().forEach(CleanStop::closeQuietly);
                while (!conversations.isEmpty()) {
                    wait();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            System.err.println("close failed: " + e);
        }
    }
}
