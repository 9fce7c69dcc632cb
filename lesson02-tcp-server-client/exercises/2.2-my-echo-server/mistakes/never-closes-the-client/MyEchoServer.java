// believes: when the client has closed its side, the connection is closed
// caught by: 5, 6, 9
// breaks: R8, R9, R10
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

public class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private volatile Socket client;

    private MyEchoServer(int port) throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(port);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() {
        while (!listener.isClosed()) {
            try {
                client = listener.accept();
                if (listener.isClosed()) {
                    client.close();
                    return;
                }
                talk(client);
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("client lost: " + e.getMessage());
                }
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[8192];
        int n;
        while ((n = in.read(buffer)) != -1) {
            out.write(buffer, 0, n);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (client != null) {
            client.close();
        }
    }
}
