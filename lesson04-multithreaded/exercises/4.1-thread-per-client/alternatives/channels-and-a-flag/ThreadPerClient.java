package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;

/** The same with channels in blocking mode. The handlers get the channels' sockets. */
public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final int port;
    private volatile boolean open = true;

    private ThreadPerClient(ServerSocketChannel listener) throws IOException {
        this.listener = listener;
        this.port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ThreadPerClient server = new ThreadPerClient(listener);
        Thread acceptor = new Thread(() -> server.loop(executor, handler));
        acceptor.setDaemon(true);
        acceptor.start();
        return server;
    }

    public int port() {
        return port;
    }

    private void loop(Executor executor, ClientHandler handler) {
        while (open) {
            SocketChannel client;
            try {
                client = listener.accept();
            } catch (ClosedChannelException e) {
                return; // close() does that
            } catch (IOException e) {
                System.err.println("accept failed: " + e);
                continue;
            }
            submit(executor, handler, client);
        }
    }

    private static void submit(Executor executor, ClientHandler handler, SocketChannel client) {
        boolean taken = false;
        try {
            executor.execute(() -> {
                try {
                    handler.handle(client.socket());
                } catch (Exception e) {
                    System.err.println("a handler failed: " + e);
                } finally {
                    closeQuietly(client);
                }
            });
            taken = true;
        } catch (RuntimeException e) {
            System.err.println("no thread for a client: " + e);
        } finally {
            if (!taken) {
                closeQuietly(client);
            }
        }
    }

    private static void closeQuietly(SocketChannel client) {
        try {
            client.close();
        } catch (IOException e) {
            // nobody is left to tell
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        listener.close(); // wakes accept()
    }
}
