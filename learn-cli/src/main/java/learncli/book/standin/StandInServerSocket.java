package learncli.book.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;

/** {@link ServerSocket} for a hosted program: it listens on a port of its session, and ends with its program. */
public final class StandInServerSocket extends ServerSocket {

    private static final int USUAL_BACKLOG = 50;

    public StandInServerSocket() throws IOException {
        Host.machine.opened(this);
    }

    public StandInServerSocket(int port) throws IOException {
        this(port, USUAL_BACKLOG, null);
    }

    public StandInServerSocket(int port, int backlog) throws IOException {
        this(port, backlog, null);
    }

    public StandInServerSocket(int port, int backlog, InetAddress address) throws IOException {
        this();
        try {
            bind(new InetSocketAddress(address, port), backlog);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void bind(SocketAddress address) throws IOException {
        bind(address, USUAL_BACKLOG);
    }

    @Override
    public void bind(SocketAddress address, int backlog) throws IOException {
        super.bind(Host.machine.ports().toBind(address, false), backlog);
        Host.machine.ports().bound(address, super.getLocalPort(), false);
    }

    @Override
    public StandInSocket accept() throws IOException {
        if (isClosed()) {
            throw new SocketException("Socket is closed");
        }
        if (!isBound()) {
            throw new SocketException("Socket is not bound yet");
        }
        StandInSocket client = new StandInSocket((SocketImpl) null);
        implAccept(client);
        return client;
    }

    @Override
    public int getLocalPort() {
        return Host.machine.ports().shown(super.getLocalPort(), false);
    }
}
