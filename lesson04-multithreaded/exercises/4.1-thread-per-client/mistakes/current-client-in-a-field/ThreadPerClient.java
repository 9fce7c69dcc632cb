// believes: a task finds its own client in the field where the accept loop has put it
// caught by: 3
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable, Runnable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private volatile Socket client;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        new Thread(server, "acceptor").start();
        return server;
    }

    @Override
    public void run() {
        try {
            while (true) {
                client = listener.accept();
                try {
                    executor.execute(this::serve);
                } catch (RejectedExecutionException e) {
                    client.close();
                }
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                e.printStackTrace();
            }
        }
    }

    private void serve() {
        try {
            handler.handle(client);
        } catch (Exception e) {
            System.err.println("handler: " + e);
        } finally {
            try {
                client.close();
            } catch (IOException e) {
                System.err.println("close: " + e);
            }
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
