// believes: the thread of an executor service ends when its task ends
// caught by: 8
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThreadPerClient implements AutoCloseable {

    private final ExecutorService acceptor = Executors.newFixedThreadPool(1);
    private final ServerSocket listener;
    private final Executor workers;
    private final ClientHandler handler;

    private ThreadPerClient(ServerSocket listener, Executor workers, ClientHandler handler) {
        this.listener = listener;
        this.workers = workers;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        server.acceptor.submit(server::acceptClients);
        return server;
    }

    private void acceptClients() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                try {
                    workers.execute(() -> serve(client));
                } catch (RuntimeException e) {
                    client.close();
                }
            } catch (IOException e) {
                // the listener is closed, or the client has gone
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
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
