package learncli.book.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;

/** {@link Socket} for a hosted program: it reaches the ports of its session, and ends with its program. */
public final class StandInSocket extends Socket {

    public StandInSocket() {
        Host.machine.opened(this);
    }

    public StandInSocket(String host, int port) throws IOException {
        this();
        connect(new InetSocketAddress(host, port));
    }

    public StandInSocket(InetAddress host, int port) throws IOException {
        this();
        connect(new InetSocketAddress(host, port));
    }

    /** One that will be accepted. */
    StandInSocket(SocketImpl none) throws IOException {
        super(none);
        Host.machine.opened(this);
    }

    @Override // connect(SocketAddress) calls this one
    public void connect(SocketAddress address, int timeout) throws IOException {
        super.connect(Host.machine.ports().toReach(address, false), timeout);
    }

    @Override
    public int getPort() {
        return Host.machine.ports().shown(super.getPort(), false);
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return isConnected() ? new InetSocketAddress(getInetAddress(), getPort()) : null;
    }

    @Override
    public int getLocalPort() {
        return Host.machine.ports().shown(super.getLocalPort(), false);
    }
}
