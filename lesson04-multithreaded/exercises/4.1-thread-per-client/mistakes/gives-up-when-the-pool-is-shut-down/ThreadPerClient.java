// believes: an executor service that is shut down never takes a task again, so the server is of no use any more
// caught by: 7
// breaks: R8
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

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
        ThreadPerClient server = new ThreadPerClient(
                new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), executor, handler);
        Thread acceptor = new Thread(server::acceptAll);
        acceptor.start();
        return server;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                try {
                    executor.execute(() -> talk(client));
                } catch (RejectedExecutionException e) {
                    if (executor instanceof ExecutorService && ((ExecutorService) executor).isShutdown()) {
                        // it will never take a task again, so there is no point in accepting clients
                        listener.close();
                    }
                    client.close();
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    e.printStackTrace();
                }
            }
        }
    }

    private void talk(Socket client) {
        try (Socket closedAtTheEnd = client) {
            handler.handle(closedAtTheEnd);
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
