// believes: one client at a time needs one array, so it can be static
// caught by: 9
// breaks: R16
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server for the Echo Protocol; serves one client after the other. */
public final class MyEchoServer implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final byte[] BUFFER = new byte[8192]; // one client at a time, so one buffer

    private final ServerSocket listener;
    private volatile Socket current;

    private MyEchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void serve() throws IOException {
        while (!listener.isClosed()) {
            Socket client;
            try {
                client = listener.accept();
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                throw e;
            }
            try (client) {
                current = client;
                if (listener.isClosed()) {
                    return;
                }
                echo(client);
            } catch (IOException e) {
                // ends only this conversation
            } finally {
                current = null;
            }
        }
    }

    private static void echo(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        int count;
        while ((count = in.read(BUFFER)) != -1) {
            out.write(BUFFER, 0, count);
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
