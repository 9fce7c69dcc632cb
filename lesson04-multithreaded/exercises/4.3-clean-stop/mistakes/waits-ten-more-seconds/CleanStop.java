// believes: ten seconds are enough for any handler to end
// caught by: 6
// breaks: R10
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The same with executor services. A thread-local marks the threads that run a handler. */
public final class CleanStop implements AutoCloseable {

    private final ThreadLocal<Boolean> isHandler = ThreadLocal.withInitial(() -> false);
    private final ExecutorService acceptor = Executors.newSingleThreadExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;

    private CleanStop(ClientHandler handler, Duration grace) throws IOException {
        this.listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        CleanStop server = new CleanStop(handler, grace);
        server.acceptor.execute(server::acceptAll);
        server.acceptor.shutdown();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptAll() {
        while (true) {
            try {
                Socket client = listener.accept();
                clients.add(client);
                workers.execute(() -> talk(client));
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private void talk(Socket client) {
        isHandler.set(true);
        try {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
        } finally {
            closeQuietly(client);
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        long deadline = System.nanoTime() + grace.toNanos();
        if (isHandler.get()) {
            new Thread(() -> stop(deadline)).start();
        } else {
            stop(deadline);
        }
    }

    private void stop(long deadline) {
        try {
            acceptor.awaitTermination(1, TimeUnit.DAYS);
            workers.shutdown();
            if (!workers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                clients.forEach(CleanStop::closeQuietly);
                workers.awaitTermination(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            new Thread(() -> stop(deadline)).start(); // it goes on in our place
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println("can't close " + socket + ": " + e);
        }
    }
}
