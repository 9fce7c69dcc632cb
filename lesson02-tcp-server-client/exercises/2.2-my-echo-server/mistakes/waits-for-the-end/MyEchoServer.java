// believes: a client first says everything, and then listens
// caught by: 1, 2, 3, 4, 6, 7, 8, 9, 10
// breaks: R7
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
            try (Socket socket = listener.accept()) {
                client = socket;
                talk(socket);
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
        byte[] request = in.readAllBytes();
        out.write(request);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (client != null) {
            client.close();
        }
    }
}
