// believes: a single try around everything handles every failure
// caught by: 7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        new Thread(server::acceptClients).start();
        return server;
    }

    private void acceptClients() {
        try {
            while (true) {
                Socket client = listener.accept();
                executor.execute(() -> serve(client));
            }
        } catch (Exception e) {
            if (!listener.isClosed()) {
                System.err.println("server stopped: " + e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (Exception e) {
            System.err.println("client: " + e);
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
