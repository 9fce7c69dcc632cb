// believes: shutdownNow() interrupts the handlers, and an interrupted thread wakes whatever it is waiting for
// caught by: 2, 3, 7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ThreadLocal<Boolean> inHandler = ThreadLocal.withInitial(() -> false);
    private Thread acceptor;

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CleanStop server = new CleanStop(listener, handler, grace);
        server.acceptor = new Thread(server::acceptClients, "acceptor");
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                pool.execute(() -> serve(client));
            } catch (IOException e) {
                // the listener was closed
            }
        }
    }

    private void serve(Socket client) {
        inHandler.set(true);
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("client lost: " + e.getMessage());
        } finally {
            inHandler.remove();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (inHandler.get()) {
            new Thread(this::shutdown).start();
        } else {
            shutdown();
        }
    }

    private void shutdown() {
        try {
            acceptor.join();
            pool.shutdown();
            if (!pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
                if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
                    System.err.println("Pool did not terminate");
                }
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
