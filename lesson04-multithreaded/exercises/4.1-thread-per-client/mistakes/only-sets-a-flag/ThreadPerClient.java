// believes: a volatile flag in the loop's condition ends the loop
// caught by: 8
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

public final class ThreadPerClient implements AutoCloseable {

    private volatile boolean running = true;
    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        Thread thread = new Thread(server::runLoop, "accept-thread");
        thread.start();
        return server;
    }

    private void runLoop() {
        while (running) {
            try {
                Socket socket = listener.accept();
                try {
                    executor.execute(() -> handle(socket));
                } catch (RuntimeException rejected) {
                    socket.close();
                }
            } catch (IOException e) {
                e.printStackTrace();
            }
        }
    }

    private void handle(Socket socket) {
        try {
            handler.handle(socket);
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            try {
                socket.close();
            } catch (IOException e) {
                e.printStackTrace();
            }
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        running = false;
    }
}
