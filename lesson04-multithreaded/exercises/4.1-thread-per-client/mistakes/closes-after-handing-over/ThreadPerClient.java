// believes: the code that opens a socket closes it, so try-with-resources belongs around accept()
// caught by: 3
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

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
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        Thread acceptor = new Thread(server::acceptLoop);
        acceptor.setName("acceptor");
        acceptor.start();
        return server;
    }

    private void acceptLoop() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                executor.execute(() -> talkTo(client));
            } catch (Exception e) {
                if (!listener.isClosed()) {
                    System.err.println("Could not serve a client: " + e);
                }
            }
        }
    }

    private void talkTo(Socket client) {
        try {
            handler.handle(client);
        } catch (Exception e) {
            System.err.println("Client " + client.getPort() + ": " + e);
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
