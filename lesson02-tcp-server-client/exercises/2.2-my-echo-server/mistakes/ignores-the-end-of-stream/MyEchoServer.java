// believes: a read that returns no bytes has to be tried again
// caught by: 4, 5, 6, 7, 9
// breaks: R5, R8, R9, R10
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

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
                if (listener.isClosed()) {
                    return;
                }
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
        byte[] buffer = new byte[1024];
        while (true) {
            int n = in.read(buffer);
            if (n > 0) {
                out.write(buffer, 0, n);
            } else {
                LockSupport.parkNanos(10_000_000); // 10 ms
                Thread.interrupted(); // an interrupted thread would not wait
            }
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
