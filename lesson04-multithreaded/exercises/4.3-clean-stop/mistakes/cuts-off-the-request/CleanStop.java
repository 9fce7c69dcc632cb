// believes: stopping a server means closing its sockets; its threads have the grace time after that
// caught by: 3, 4, 8, 10
// breaks: R6
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
import java.util.concurrent.TimeUnit;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Thread acceptor;
    private final Thread stopper;
    private final Map<Thread, Socket> clients = new ConcurrentHashMap<>();
    private boolean stopping;

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
        this.acceptor = new Thread(this::acceptClients);
        this.stopper = new Thread(this::stop);
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
        listener.close();
        synchronized (this) {
            if (!stopping) {
                stopping = true;
                stopper.start();
            }
        }
        if (clients.containsKey(Thread.currentThread())) {
            return;
        }
        try {
            stopper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            acceptor.join();
            List<Thread> threads = new ArrayList<>(clients.keySet());
            long deadline = System.nanoTime() + grace.toNanos();
            for (Socket client : clients.values()) {
                hangUp(client);
            }
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            System.err.println("the stop was interrupted");
        }
    }

    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("could not close a client: " + e.getMessage());
        }
    }
}
