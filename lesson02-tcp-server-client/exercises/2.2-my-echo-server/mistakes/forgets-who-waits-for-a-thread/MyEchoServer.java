// believes: only a client that is being served is connected
// caught by: 8
// breaks: R13
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A server for the Echo Protocol, with twenty threads that take their clients from a queue. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final BlockingQueue<Socket> waiting = new LinkedBlockingQueue<>();
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
        for (int i = 0; i < 20; i++) {
            Thread thread = new Thread(this::serveOneAfterTheOther);
            thread.setDaemon(true);
            thread.start();
        }
        while (!listener.isClosed()) {
            try {
                waiting.add(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw e;
                }
            }
        }
    }

    private void serveOneAfterTheOther() {
        try {
            do {
                echo(waiting.take());
            } while (!listener.isClosed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        for (Socket client : served) {
            client.close();
        }
    }
}
