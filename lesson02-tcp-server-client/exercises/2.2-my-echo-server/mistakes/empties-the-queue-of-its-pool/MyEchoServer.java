// believes: shutdownNow() ends the conversations that have not begun
// caught by: 8
// breaks: R13
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A server for the Echo Protocol, with a pool of 200 threads. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newFixedThreadPool(200);
    private final Set<Socket> served = ConcurrentHashMap.newKeySet();

    private MyEchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() throws IOException {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                try {
                    threads.execute(() -> echo(client));
                } catch (RejectedExecutionException closed) {
                    client.close();
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw e;
                }
            }
        }
    }

    private void echo(Socket client) {
        served.add(client);
        try (client) {
            if (!listener.isClosed()) {
                client.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // concerns only this client
        } finally {
            served.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
        for (Socket client : served) {
            client.close();
        }
    }
}
