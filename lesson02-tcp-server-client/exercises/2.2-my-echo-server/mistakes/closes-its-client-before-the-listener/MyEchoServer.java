// believes: nobody connects while close() runs
// caught by: 8
// breaks: R13, R14
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server for the Echo Protocol (RFC 862), one client after the other. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private volatile Socket client; // the one being served, for close()

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
            Socket socket;
            try {
                socket = listener.accept(); // blocks until a client connects
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                throw e;
            }
            try (socket) {
                client = socket;
                if (listener.isClosed()) { // close() may have missed this client
                    return;
                }
                echo(socket);
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("a conversation ended: " + e.getMessage());
                }
            }
        }
    }

    private static void echo(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[8192];
        int count;
        while ((count = in.read(buffer)) != -1) { // blocks until the client sends something
            out.write(buffer, 0, count); // blocks while the client doesn't read
        }
    }

    @Override
    public void close() throws IOException {
        Socket current = client;
        if (current != null) {
            current.close();
        }
        listener.close();
    }
}
