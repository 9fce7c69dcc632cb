package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener that never accepts, and whose backlog is full: on Linux and macOS the next connect gets no answer and
 * times out. Windows refuses it instead, so skip a test that needs the timeout there.
 */
public final class FullBacklog implements AutoCloseable {

    private static final int BACKLOG = 1; // Linux lets in one more than this
    private static final int MOST_CLIENTS = 200; // some systems round a small backlog up, macOS to 128
    private static final int NO_ANSWER = 300; // milliseconds without an answer; on loopback one takes far less than 1

    private final ServerSocket listener;
    private final List<Socket> clients = new ArrayList<>();

    private FullBacklog(ServerSocket listener) {
        this.listener = listener;
    }

    /** Opens a listener on a free loopback port, and connects clients to it until the next one gets no answer. */
    public static FullBacklog open() {
        return open(BACKLOG);
    }

    static FullBacklog open(int backlog) {
        try {
            FullBacklog full = new FullBacklog(new ServerSocket(0, backlog, InetAddress.getLoopbackAddress()));
            full.fill();
            return full;
        } catch (IOException e) {
            throw new UncheckedIOException("can't fill a backlog of " + backlog, e);
        }
    }

    private void fill() throws IOException {
        while (clients.size() < MOST_CLIENTS) {
            Socket client = new Socket();
            clients.add(client);
            try {
                client.connect(address(), NO_ANSWER);
            } catch (SocketTimeoutException e) {
                return; // no answer: full
            } catch (IOException e) {
                close();
                throw e;
            }
        }
        close();
        throw new IOException(MOST_CLIENTS + " clients are connected, and the backlog is still not full");
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (Socket client : clients) {
                client.close();
            }
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't close the listener on port " + port(), e);
        }
    }
}
