// needs: 21
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The same with virtual threads. The server waits for the stop with a latch. */
public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Thread, Socket> running = new ConcurrentHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
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
        running.put(Thread.currentThread(), client);
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
        if (stopping.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::stop);
        }
        if (!running.containsKey(Thread.currentThread())) {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() {
        try {
            acceptor.join();
            handlers.shutdown();
            boolean over = handlers.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
            while (!over) { // one that has only just started may not have been noted down the first time
                for (Socket client : running.values()) {
                    client.close();
                }
                over = handlers.awaitTermination(10, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException | IOException e) {
            System.err.println("stop: " + e);
        } finally {
            stopped.countDown();
        }
    }
}
