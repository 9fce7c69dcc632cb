// believes: a server must protect itself from too many clients, and a hundred are enough
// caught by: 2
// breaks: R2
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

public final class ThreadPerClient implements AutoCloseable {

    private static final int MOST = 100; // clients at the same time

    private final AtomicInteger clients = new AtomicInteger();
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
                if (clients.incrementAndGet() > MOST) {
                    clients.decrementAndGet();
                    client.close();
                    continue;
                }
                try {
                    executor.execute(() -> talk(client));
                } catch (RejectedExecutionException e) {
                    clients.decrementAndGet();
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
        } finally {
            clients.decrementAndGet();
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
