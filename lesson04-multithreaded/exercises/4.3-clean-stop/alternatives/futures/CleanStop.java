package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same with a future for each conversation and one for the stop, which a separate thread completes. close() waits
 * for the latter, unless a handler calls it.
 */
public final class CleanStop implements AutoCloseable {

    private final Map<Socket, CompletableFuture<Void>> conversations = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> accepting;
    private final ServerSocket listener;
    private final Duration grace;
    private CompletableFuture<Void> stopping; // null until close() is called; guarded by this

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.grace = grace;
        this.accepting = CompletableFuture.runAsync(() -> accept(handler), task -> new Thread(task).start());
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        return new CleanStop(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), handler, grace);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept(ClientHandler handler) {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                CompletableFuture<Void> end = new CompletableFuture<>();
                conversations.put(client, end);
                new Conversation(client, handler, end).start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept: " + e.getMessage());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        CompletableFuture<Void> stop;
        synchronized (this) {
            if (stopping == null) {
                stopping = CompletableFuture.runAsync(this::stop, task -> new Thread(task, "stop").start());
            }
            stop = stopping;
        }
        if (Thread.currentThread() instanceof Conversation mine && mine.isOf(this)) {
            return;
        }
        try {
            stop.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("the stop has failed", e);
        }
    }

    private void stop() {
        accepting.join();
        CompletableFuture<Void> all =
                CompletableFuture.allOf(conversations.values().toArray(CompletableFuture[]::new));
        try {
            all.get(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            for (Socket client : conversations.keySet()) {
                try {
                    client.close();
                } catch (IOException ignored) {
                    System.err.println("can't close " + client);
                }
            }
            all.join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("nobody interrupts this thread, and no conversation fails", e);
        }
    }

    private final class Conversation extends Thread {

        private final Socket client;
        private final ClientHandler handler;
        private final CompletableFuture<Void> end;

        Conversation(Socket client, ClientHandler handler, CompletableFuture<Void> end) {
            this.client = client;
            this.handler = handler;
            this.end = end;
        }

        boolean isOf(CleanStop server) {
            return CleanStop.this == server;
        }

        @Override
        public void run() {
            try (client) {
                handler.handle(client);
            } catch (IOException | RuntimeException e) {
                System.err.println("conversation: " + e);
            } finally {
                end.complete(null);
                conversations.remove(client);
            }
        }
    }
}
