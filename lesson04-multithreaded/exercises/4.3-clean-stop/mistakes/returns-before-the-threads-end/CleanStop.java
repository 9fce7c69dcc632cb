// believes: when the sockets are closed, the conversations have ended, and so have their threads
// caught by: 3
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, Socket> clients = new ConcurrentHashMap<>();
    private final Thread acceptor = new Thread(this::acceptLoop, "acceptor");

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
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

    private void acceptLoop() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> serve(socket));
                clients.put(thread, socket);
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try {
            handler.handle(socket);
        } catch (Exception e) {
            System.err.println("client: " + e);
        } finally {
            closeSocket(socket);
            clients.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (clients.containsKey(Thread.currentThread())) {
            new Thread(this::stop).start();
        } else {
            stop();
        }
    }

    private void stop() {
        try {
            acceptor.join();
            long end = System.currentTimeMillis() + grace.toMillis();
            while (!clients.isEmpty() && System.currentTimeMillis() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : clients.values()) {
            closeSocket(socket);
        }
    }

    private static void closeSocket(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println("close: " + e);
        }
    }
}
