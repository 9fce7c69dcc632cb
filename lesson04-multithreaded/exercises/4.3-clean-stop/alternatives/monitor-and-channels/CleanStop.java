package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The same with channels in blocking mode and one lock: the last thread to end notifies those who wait for it. */
public final class CleanStop implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, SocketChannel> open = new HashMap<>(); // guarded by this
    private final Thread acceptor = new Thread(this::loop, "acceptor");
    private boolean stopping; // guarded by this

    private CleanStop(ClientHandler handler, Duration grace) throws IOException {
        this.listener = ServerSocketChannel.open();
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        CleanStop server = new CleanStop(handler, grace);
        server.listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    private void loop() {
        while (listener.isOpen()) {
            try {
                admit(listener.accept());
            } catch (IOException e) {
                if (listener.isOpen()) {
                    System.err.println("accept: " + e);
                }
            }
        }
    }

    private synchronized void admit(SocketChannel client) throws IOException {
        if (stopping) {
            client.close();
            return;
        }
        Thread thread = new Thread(() -> run(client));
        open.put(thread, client);
        thread.start();
    }

    private void run(SocketChannel client) {
        try (client) {
            handler.handle(client.socket());
        } catch (Exception e) {
            System.err.println("client: " + e);
        } finally {
            synchronized (this) {
                open.remove(Thread.currentThread());
                notifyAll();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        boolean byHandler;
        synchronized (this) {
            stopping = true;
            byHandler = open.containsKey(Thread.currentThread());
        }
        if (byHandler) {
            Thread helper = new Thread(this::awaitAll, "stops the server");
            helper.setDaemon(true);
            helper.start();
        } else {
            awaitAll();
        }
    }

    private void awaitAll() {
        try {
            synchronized (this) {
                long end = System.nanoTime() + grace.toNanos();
                for (long left = grace.toNanos(); !open.isEmpty() && left > 0; left = end - System.nanoTime()) {
                    wait(left / 1_000_000 + 1);
                }
            }
            closeAll();
            synchronized (this) {
                while (!open.isEmpty()) {
                    wait();
                }
            }
            acceptor.join();
        } catch (InterruptedException e) {
            closeAll(); // nobody else would, and our caller has no more time
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeAll() {
        for (SocketChannel client : open.values()) {
            try {
                client.close();
            } catch (IOException e) {
                System.err.println("can't close " + client + ": " + e);
            }
        }
    }
}
