// needs: 21
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves all clients at once, each in a virtual thread; serve() returns when the last of them has ended. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private MyEchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() throws IOException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!listener.isClosed()) {
                try {
                    Socket client = listener.accept();
                    clients.add(client);
                    workers.execute(() -> echo(client));
                } catch (IOException e) {
                    if (!listener.isClosed()) {
                        throw e;
                    }
                }
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            if (!listener.isClosed()) {
                client.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            System.err.println("client gone: " + e.getMessage());
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
