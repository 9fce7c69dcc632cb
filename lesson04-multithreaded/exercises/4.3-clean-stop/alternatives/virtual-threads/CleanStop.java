// needs: 21
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

/** The same with virtual threads. An interrupt does wake them from a read, because it closes their socket. */
public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = Thread.ofVirtual().unstarted(this::accept);

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        CleanStop server = new CleanStop(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), handler, grace);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                handlers.execute(() -> serve(client));
            } catch (IOException e) {
                // closed, or we can try again
            }
        }
    }

    private void serve(Socket client) {
        running.add(Thread.currentThread());
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (running.contains(Thread.currentThread())) {
            Thread.startVirtualThread(this::stop);
        } else {
            stop();
        }
    }

    private void stop() {
        try {
            acceptor.join();
            handlers.shutdown();
            if (!handlers.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                handlers.shutdownNow();
                handlers.awaitTermination(1, TimeUnit.HOURS);
            }
        } catch (InterruptedException e) {
            handlers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
