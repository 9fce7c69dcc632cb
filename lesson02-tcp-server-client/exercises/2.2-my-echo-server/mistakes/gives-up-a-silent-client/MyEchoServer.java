// believes: a client that is silent for 30 seconds has gone, and must not block all others
// caught by: 2
// breaks: R7
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server for the Echo Protocol; serves one client after the other. */
public final class MyEchoServer implements AutoCloseable {

    /** A dead client must not block all others for ever. */
    private static final int IDLE_MILLIS = 30_000;

    private final ServerSocket listener;
    private volatile Socket client;

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
            try (Socket accepted = listener.accept()) {
                client = accepted;
                if (listener.isClosed()) {
                    return;
                }
                serve(accepted);
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                if (client == null) {
                    throw e; // from accept
                }
            } finally {
                client = null;
            }
        }
    }

    private static void serve(Socket socket) throws IOException {
        socket.setSoTimeout(IDLE_MILLIS);
        socket.setTcpNoDelay(true);
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n != -1; n = in.read(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        Socket served = client;
        if (served != null) {
            served.close();
        }
    }
}
