// believes: accept() with a timeout looks at the flag every now and then, and that is soon enough
// caught by: 9
// breaks: R9
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private static final int CHECK_MILLIS = 50;

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private volatile boolean closed;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(CHECK_MILLIS); // so that accept() looks at the flag now and then
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        new Thread(server::run).start();
        return server;
    }

    private void run() {
        try (listener) {
            while (!closed) {
                acceptOne();
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private void acceptOne() {
        try {
            Socket client = listener.accept();
            try {
                executor.execute(() -> serve(client));
            } catch (RejectedExecutionException e) {
                client.close();
            }
        } catch (SocketTimeoutException e) {
            // nobody came: look at the flag
        } catch (IOException e) {
            System.err.println(e);
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
        closed = true;
    }
}
