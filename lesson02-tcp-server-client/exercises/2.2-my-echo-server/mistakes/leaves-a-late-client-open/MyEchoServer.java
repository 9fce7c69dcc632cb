// believes: a client that comes when the server is closed needs no close()
// caught by: 8
// breaks: R13
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Serves one client after the other. */
public final class MyEchoServer implements AutoCloseable {

    private final Object accepts = new Object(); // close() waits until accept() has returned
    private final ServerSocket listener;
    private Socket client; // guarded by this object
    private boolean closed; // guarded by this object

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
        try {
            for (Socket next = accept(); isNow(next); next = accept()) {
                echo(next);
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw e;
            }
        }
    }

    private Socket accept() throws IOException {
        synchronized (accepts) {
            return listener.accept();
        }
    }

    private synchronized boolean isNow(Socket next) {
        client = next;
        return !closed;
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the client is gone, or close() has disconnected it
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (this) {
            closed = true;
            if (client != null) {
                client.close();
            }
        }
        synchronized (accepts) {
            // from now on, nobody can connect
        }
    }
}
