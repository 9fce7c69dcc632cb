package learncli.book.standin;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;

/** {@link DatagramSocket} for a hosted program: it binds and reaches ports of its session, and ends with its program. */
public final class StandInDatagramSocket extends DatagramSocket {

    public StandInDatagramSocket() throws SocketException {
        this(new InetSocketAddress(0));
    }

    public StandInDatagramSocket(int port) throws SocketException {
        this(new InetSocketAddress(port));
    }

    public StandInDatagramSocket(int port, InetAddress address) throws SocketException {
        this(new InetSocketAddress(address, port));
    }

    public StandInDatagramSocket(SocketAddress address) throws SocketException {
        super((SocketAddress) null);
        Host.machine.opened(this);
        if (address != null) {
            try {
                bind(address);
            } catch (SocketException | RuntimeException e) {
                close();
                throw e;
            }
        }
    }

    @Override
    public void bind(SocketAddress address) throws SocketException {
        super.bind(Host.machine.ports().toBind(address, true));
        Host.machine.ports().bound(address, super.getLocalPort(), true);
    }

    @Override
    public void connect(SocketAddress address) throws SocketException {
        super.connect(Host.machine.ports().toReach(address, true));
    }

    @Override
    public void connect(InetAddress address, int port) {
        InetSocketAddress real =
                (InetSocketAddress) Host.machine.ports().toReach(new InetSocketAddress(address, port), true);
        super.connect(real.getAddress(), real.getPort());
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        if (packet.getAddress() == null) { // the socket is connected
            super.send(packet);
            return;
        }
        SocketAddress shown = packet.getSocketAddress();
        packet.setSocketAddress(Host.machine.ports().toReach(shown, true));
        try {
            super.send(packet);
        } finally {
            packet.setSocketAddress(shown);
        }
    }

    @Override
    public int getLocalPort() {
        return Host.machine.ports().shown(super.getLocalPort(), true);
    }
}
