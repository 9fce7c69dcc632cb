// believes: when the last client has been disconnected, nobody is left
// caught by: 8
// breaks: R13
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A thread for each client. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();

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
                clients.add(client);
                new Thread(() -> echo(client)).start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw e;
                }
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            if (!listener.isClosed()) { // otherwise close() may have missed this client
                client.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // the client is gone, or close() has disconnected it
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        Socket client;
        while ((client = clients.poll()) != null) {
            client.close();
        }
        listener.close();
    }
}
