// believes: one thread does two things before another one does anything
// caught by: 8
// breaks: R14
package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server for the Echo Protocol (RFC 862): sends back every byte that a client sends, unchanged, until the client ends
 * its side of the connection. It serves one client after the other.
 */
public final class MyEchoServer implements AutoCloseable {

    private static final int BACKLOG = 50; // clients that may wait to be accepted
    private static final int BUFFER = 8192; // bytes: the most that one read returns; a client may send any number

    private final ServerSocket listener;
    private volatile boolean closed;

    /** The client being served. Volatile, because another thread calls close() and must see which client it is. */
    private volatile Socket client;

    private MyEchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    /**
     * Listens on the loopback address. From now on clients can connect; they are served once {@link #serve()} runs.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if it can't listen on this port, for example because another program does
     */
    public static MyEchoServer bind(int port) throws IOException {
        return new MyEchoServer(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
    }

    /** The port it listens on: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Serves clients; blocks until another thread calls {@link #close()}, and then returns. A failure of one client's
     * connection ends only that connection.
     */
    public void serve() throws IOException {
        while (!closed) {
            try {
                serve(listener.accept()); // blocks until a client connects, or close() closes the listener
            } catch (IOException e) {
                if (!closed) { // not our own close()
                    throw e;
                }
            }
        }
    }

    /** Throws nothing: whatever happens to this client, the next one is served. */
    private void serve(Socket accepted) {
        client = accepted;
        try (accepted) {
            if (!closed) { // otherwise close() ran before it could see this client
                echo(accepted.getInputStream(), accepted.getOutputStream());
            }
        } catch (IOException e) {
            if (!closed) { // the client broke the connection off
                System.err.println("Lost client " + accepted.getRemoteSocketAddress() + ": " + e.getMessage());
            }
        }
    }

    private static void echo(InputStream fromClient, OutputStream toClient) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = fromClient.read(buffer)) != -1) { // blocks until a byte arrives; -1: end of stream
            toClient.write(buffer, 0, count); // only what this read returned
        }
    }

    /**
     * Stops listening and disconnects the client being served, so that {@link #serve()} returns. Called by a thread
     * other than the one that serves, perhaps more than once.
     */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, and no new client can come;
        closed = true;
        Socket served = client;
        if (served != null) {
            served.close(); // 2. read() and write() throw.
        }
    }
}
