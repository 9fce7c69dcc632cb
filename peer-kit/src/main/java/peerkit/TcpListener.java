package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A listener on a free loopback port whose accepted connections follow a script: the server a client is tested with. */
public final class TcpListener implements AutoCloseable {

    private final ServerSocket listener;

    private TcpListener(ServerSocket listener) {
        this.listener = listener;
    }

    public static TcpListener open() {
        try {
            return new TcpListener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a listener", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Waits for the next client and returns our end of its connection, a peer named "server". */
    public TcpPeer accept() {
        try {
            listener.setSoTimeout((int) Patience.LIMIT.toMillis());
            return TcpPeer.accepted(listener.accept());
        } catch (SocketTimeoutException e) {
            throw new FailureBlock("server: waits for a client")
                    .words("a connection to port " + port(), "none within " + Patience.LIMIT.toSeconds() + " s")
                    .means("the client did not connect, or connected to another port")
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
