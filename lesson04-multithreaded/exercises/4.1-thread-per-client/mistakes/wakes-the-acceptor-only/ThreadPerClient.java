// believes: accept() has to be woken, for example with a connection; the listener goes when its thread has gone
// caught by: 8, 9
// breaks: R9
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private volatile boolean open = true;
    private final Thread acceptor = new Thread(this::acceptClients);

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (open) {
            try {
                Socket client = listener.accept();
                if (!open) {
                    client.close();
                    return;
                }
                try {
                    executor.execute(() -> serve(client));
                } catch (RejectedExecutionException e) {
                    client.close();
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept failed: " + e.getMessage());
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("conversation ended: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        new Socket(InetAddress.getLoopbackAddress(), port()).close();
    }
}
