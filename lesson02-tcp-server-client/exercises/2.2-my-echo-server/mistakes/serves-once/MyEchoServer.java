// believes: serve() is called once
// caught by: 8
// breaks: R14
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
    private volatile boolean served;

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
        if (served) {
            throw new IllegalStateException("serve() was called before");
        }
        served = true;
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
            out.write(buffer, 0, n);
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
