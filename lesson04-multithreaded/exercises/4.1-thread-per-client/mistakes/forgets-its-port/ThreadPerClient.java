// believes: a channel knows its address as long as the object lives
// caught by: 8
// breaks: R1
package lesson04.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final Executor executor;
    private final ClientHandler handler;

    private ThreadPerClient(ServerSocketChannel listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        new Thread(server::acceptClients, "acceptor").start();
        return server;
    }

    private void acceptClients() {
        while (listener.isOpen()) {
            try {
                Socket client = listener.accept().socket(); // blocks until a client connects
                try {
                    executor.execute(() -> serve(client));
                } catch (RejectedExecutionException e) {
                    client.close();
                }
            } catch (IOException e) {
                // closed, or a failure of one client
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("conversation failed: " + e);
        }
    }

    public int port() {
        try {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
