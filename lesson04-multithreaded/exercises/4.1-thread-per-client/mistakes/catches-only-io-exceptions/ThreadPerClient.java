// believes: handle() declares IOException, so it throws nothing else; and if it does, only its own thread ends
// caught by: 6
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Thread acceptor;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.acceptor = new Thread(() -> acceptClients(executor, handler), "acceptor");
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        server.acceptor.start();
        return server;
    }

    private void acceptClients(Executor executor, ClientHandler handler) {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                hand(client, executor, handler);
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept: " + e.getMessage());
                }
            }
        }
    }

    private static void hand(Socket client, Executor executor, ClientHandler handler) throws IOException {
        try {
            executor.execute(() -> {
                try (client) {
                    handler.handle(client);
                } catch (IOException e) {
                    System.err.println("client gone: " + e.getMessage());
                }
            });
        } catch (RejectedExecutionException e) {
            client.close();
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
