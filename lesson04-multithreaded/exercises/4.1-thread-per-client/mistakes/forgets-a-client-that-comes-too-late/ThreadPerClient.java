// believes: when the server is closed, its last client is disconnected as well
// caught by: 9
// breaks: R11
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private ThreadPerClient() throws IOException {}

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ThreadPerClient server = new ThreadPerClient();
        new Thread(() -> server.acceptAll(executor, handler)).start();
        return server;
    }

    private void acceptAll(Executor executor, ClientHandler handler) {
        while (true) {
            try {
                Socket client = listener.accept();
                if (listener.isClosed()) {
                    return;
                }
                handOver(client, executor, handler);
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private static void handOver(Socket client, Executor executor, ClientHandler handler) throws IOException {
        try {
            executor.execute(() -> serve(client, handler));
        } catch (RejectedExecutionException e) {
            client.close();
        }
    }

    private static void serve(Socket client, ClientHandler handler) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("lost a client: " + e);
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
