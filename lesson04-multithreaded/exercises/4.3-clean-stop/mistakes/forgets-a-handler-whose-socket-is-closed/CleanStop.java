// believes: with its socket, a conversation is over
// caught by: 8
// breaks: R13
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

public final class CleanStop implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");

    private final Map<Thread, Socket> conversations = new ConcurrentHashMap<>();

    private final Thread stopper = new Thread(this::stop, "stopper");

    private boolean stopping;

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        CleanStop server = new CleanStop(listener, handler, grace);
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
                Thread thread = new Thread(() -> serve(client), "client");
                conversations.put(thread, client);
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("can't accept a client now, will try again: " + e.getMessage());
                    LockSupport.parkNanos(ACCEPT_PAUSE.toNanos());
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            if (!listener.isClosed()) {
                System.err.println("lost client " + client.getRemoteSocketAddress() + ": " + e);
            }
        } finally {
            conversations.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
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
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        long deadline = System.nanoTime() + grace.toNanos();
        try {
            acceptor.join();
            List<Thread> threads = List.copyOf(conversations.keySet());
            for (Thread thread : threads) {
                long left = deadline - System.nanoTime();
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            }
            conversations.values().removeIf(CleanStop::hangUp); // done with them
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread, so nobody interrupts it", e);
        }
    }

    private static boolean hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("can't close " + client + ": " + e.getMessage());
        }
        return true;
    }
}
