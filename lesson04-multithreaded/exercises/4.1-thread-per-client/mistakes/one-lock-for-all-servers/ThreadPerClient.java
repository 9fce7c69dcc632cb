// believes: execute() only hands a task over, so it may hold a lock that all servers share
// caught by: 10
// breaks: R15
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
                    handOver(executor, () -> talk(client));
                } catch (RejectedExecutionException e) {
                    client.close();
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    e.printStackTrace();
                }
            }
        }
    }

    private static synchronized void handOver(Executor executor, Runnable task) {
        executor.execute(task); // one after the other, because an executor may not expect several threads
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
