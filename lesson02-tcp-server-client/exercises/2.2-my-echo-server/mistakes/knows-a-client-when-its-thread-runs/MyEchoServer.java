// believes: a thread that was started runs at once
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

/** A server for the Echo Protocol, with a thread for each client. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

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
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> echo(client));
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw e;
            }
        } finally {
            threads.shutdown(); // those that are running still come to their end
        }
    }

    private void echo(Socket client) {
        clients.add(client);
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // concerns only this client
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
