// believes: a socket closes by itself when the handler has returned and nothing refers to the socket any more
// caught by: 4, 5, 7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;

    private ThreadPerClient(ServerSocket listener) {
        this.listener = listener;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket client = listener.accept();
                    executor.execute(() -> {
                        try {
                            handler.handle(client);
                        } catch (Exception e) {
                            System.err.println("a client's conversation failed: " + e);
                        }
                    });
                } catch (Exception e) {
                    if (!listener.isClosed()) {
                        System.err.println("a client could not be served: " + e);
                    }
                }
            }
        });
        acceptor.start();
        return new ThreadPerClient(listener);
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
