package lesson02.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** Serves all clients at once, each in its own thread. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> clients = new HashSet<>(); // guarded by itself
    private boolean closed; // guarded by clients

    private MyEchoServer(int port) throws IOException {
        listener = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    }

    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(port);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() {
        while (true) {
            Socket client;
            try {
                client = listener.accept();
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                throw new UncheckedIOException(e);
            }
            Thread thread = new Thread(() -> echo(client), "echo");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void echo(Socket client) {
        try (client) {
            synchronized (clients) {
                if (closed) {
                    return;
                }
                clients.add(client);
            }
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // this client is lost, or the server is closed
        } finally {
            synchronized (clients) {
                clients.remove(client);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (clients) {
            closed = true;
            for (Socket client : clients) {
                client.close();
            }
        }
    }
}
