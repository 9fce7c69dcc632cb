// needs: 21
package lesson04.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.Executor;

/** The same with a virtual thread that accepts. */
public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());

    private ThreadPerClient(Executor executor, ClientHandler handler) throws IOException {
        Thread.ofVirtual().name("acceptor").start(() -> {
            try {
                while (true) {
                    Socket client = listener.accept();
                    try {
                        executor.execute(task(client, handler));
                    } catch (RuntimeException refused) {
                        client.close();
                    }
                }
            } catch (SocketException closed) {
                // our own close()
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Runnable task(Socket client, ClientHandler handler) {
        return () -> {
            try (client) {
                handler.handle(client);
            } catch (Exception e) {
                System.err.println(Thread.currentThread() + ": " + e);
            }
        };
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        return new ThreadPerClient(executor, handler);
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
