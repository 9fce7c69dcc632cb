package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A listener on a free loopback port, whose connections follow a script: a server for testing a client. */
public final class TcpListener implements AutoCloseable {

    private static final int BACKLOG = 50; // clients that may wait to be accepted

    private final ServerSocket listener;
    private Duration patience = Patience.limit();

    private TcpListener(ServerSocket listener) {
        this.listener = listener;
    }

    /** Opens a listener on a free port; see {@link #port()}. */
    public static TcpListener open() {
        try {
            return new TcpListener(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a listener", e);
        }
    }

    /** How long this listener waits for a client; {@link Patience#limit()} unless set. */
    public TcpListener patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Waits for the next client and returns our end of its connection, a peer named "server". */
    public TcpPeer accept() {
        return accept("server");
    }

    /** Waits for the next client and returns our end of its connection; failures show {@code name}. */
    public TcpPeer accept(String name) {
        try {
            listener.setSoTimeout(Patience.socketTimeout(patience));
            return TcpPeer.accepted(name, listener.accept());
        } catch (SocketTimeoutException e) {
            throw new FailureBlock(name + ": waits for a client")
                    .words("a connection to port " + port(), "none within " + Patience.inWords(patience))
                    .means("the client didn't connect, or connected to another port")
                    .failure();
        } catch (IOException e) {
            throw new UncheckedIOException("can't accept on port " + port(), e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't close the listener on port " + port(), e);
        }
    }
}
