// believes: a write takes no time, so all servers can share a lock
// caught by: 9
// breaks: R16
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

public final class MyEchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private volatile Socket current;

    private MyEchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static MyEchoServer bind(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        return new MyEchoServer(listener);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() throws IOException {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                current = client;
                if (listener.isClosed()) {
                    return;
                }
                echo(client);
            } catch (IOException e) {
                if (!listener.isClosed() && current == null) {
                    throw e;
                }
            } finally {
                current = null;
            }
        }
    }

    private void echo(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int n; (n = in.read(buffer)) >= 0; ) {
            synchronized (MyEchoServer.class) {
                out.write(buffer, 0, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        Socket client = current;
        if (client != null) {
            client.close();
        }
    }
}
