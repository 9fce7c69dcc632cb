package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A TCP port on which nobody listens, and nobody else can start to listen: it is bound, but never listens. A connect to
 * it is refused.
 */
public final class ClosedPort implements AutoCloseable {

    private final Socket holder = new Socket();

    private ClosedPort() {}

    public static ClosedPort open() {
        ClosedPort port = new ClosedPort();
        try {
            port.holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("can't hold a port", e);
        }
        return port;
    }

    public int port() {
        return holder.getLocalPort();
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) holder.getLocalSocketAddress();
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't release port " + port(), e);
        }
    }
}
