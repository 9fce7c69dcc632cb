package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same with an executor service of one thread that accepts. */
public final class ThreadPerClient implements AutoCloseable {

    private final ExecutorService acceptor = Executors.newSingleThreadExecutor();
    private final ServerSocket listener;
    private final Executor workers;
    private final ClientHandler handler;

    private ThreadPerClient(Executor workers, ClientHandler handler) throws IOException {
        this.listener = new ServerSocket();
        this.listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.workers = workers;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ThreadPerClient server = new ThreadPerClient(executor, handler);
        server.acceptor.execute(server::acceptLoop);
        server.acceptor.shutdown(); // accepts no more tasks, and its thread ends with this one
        return server;
    }

    private void acceptLoop() {
        for (; ; ) {
            Socket client = null;
            try {
                client = listener.accept();
                workers.execute(new Conversation(client));
            } catch (IOException | RuntimeException e) {
                if (client != null) {
                    close(client);
                } else if (listener.isClosed()) {
                    break;
                }
            }
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("can't close " + client + ": " + e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private final class Conversation implements Runnable {

        private final Socket client;

        Conversation(Socket client) {
            this.client = client;
        }

        @Override
        public void run() {
            try {
                handler.handle(client);
            } catch (Throwable e) {
                System.err.println("conversation with " + client + " ended: " + e);
            } finally {
                close(client);
            }
        }
    }
}
