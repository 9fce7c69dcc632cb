// believes: a flag named closed keeps new clients out
// caught by: 1, 7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Thread acceptor;
    private final Map<Thread, Socket> clients = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
        this.acceptor = new Thread(this::acceptClients);
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
                if (closed) {
                    client.close();
                    continue;
                }
                Thread thread = new Thread(() -> talk(client));
                clients.put(thread, client);
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept failed: " + e.getMessage());
                }
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("conversation ended: " + e.getMessage());
        } finally {
            clients.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (clients.containsKey(Thread.currentThread())) {
            new Thread(this::stop).start();
        } else {
            stop();
        }
    }

    private void stop() {
        try {
            List<Thread> threads = new ArrayList<>(clients.keySet());
            long deadline = System.currentTimeMillis() + grace.toMillis();
            for (Thread thread : threads) {
                joinUntil(thread, deadline);
            }
            for (Socket client : clients.values()) {
                client.close();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (IOException e) {
            System.err.println("could not close a client: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joinUntil(Thread thread, long deadline) throws InterruptedException {
        long millis = deadline - System.currentTimeMillis();
        if (millis > 0) {
            thread.join(millis);
        }
    }
}
