// believes: a conversation ends where its loop ends
// caught by: 7
// breaks: R11
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

public final class MyEchoServer implements AutoCloseable {

    private static final int MOST_CLIENTS = 256;

    private final ServerSocket listener;
    private final Semaphore slots = new Semaphore(MOST_CLIENTS);
    private final Set<Socket> clients = new HashSet<>();
    private boolean closed;

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
        while (true) {
            slots.acquireUninterruptibly();
            Socket client;
            try {
                client = listener.accept();
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                throw e;
            }
            if (!add(client)) {
                client.close();
                return;
            }
            Thread thread = new Thread(() -> converse(client));
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void converse(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
            slots.release();
        } catch (IOException e) {
            return;
        } finally {
            remove(client);
        }
    }

    private synchronized boolean add(Socket client) {
        return !closed && clients.add(client);
    }

    private synchronized void remove(Socket client) {
        clients.remove(client);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        listener.close();
        slots.release();
        for (Socket client : clients) {
            client.close();
        }
    }
}
