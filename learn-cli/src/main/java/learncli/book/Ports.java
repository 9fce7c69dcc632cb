package learncli.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * The ports of one session. A program that asks for a port of its own, such as 12345, gets any free one instead, and the
 * programs of its session find it under the number that it asked for: so sessions can run side by side, and on a machine
 * where somebody else has that port.
 */
public final class Ports {

    private static final int FIRST = 1024; // those below are the system's: to ask for them is a matter of its own

    private final Map<Integer, Integer> realTcp = new HashMap<>();
    private final Map<Integer, Integer> realUdp = new HashMap<>();

    /** Where a listener or a UDP socket binds when its program asks for {@code wanted}. */
    public synchronized SocketAddress toBind(SocketAddress wanted, boolean udp) {
        if (!(wanted instanceof InetSocketAddress address) || address.isUnresolved() || address.getPort() < FIRST) {
            return wanted;
        }
        return new InetSocketAddress(address.getAddress(), real(udp).getOrDefault(address.getPort(), 0));
    }

    /** The program that asked for {@code wanted} has got this port. */
    public synchronized void bound(SocketAddress wanted, int port, boolean udp) {
        if (wanted instanceof InetSocketAddress address && address.getPort() >= FIRST) {
            real(udp).put(address.getPort(), port);
        } else {
            real(udp).put(port, port);
        }
    }

    /** Where a program really connects or sends to. */
    public synchronized SocketAddress toReach(SocketAddress shown, boolean udp) {
        if (!(shown instanceof InetSocketAddress address) || address.isUnresolved() || address.getPort() < FIRST) {
            return shown;
        }
        Integer port = real(udp).get(address.getPort());
        if (port == null) {
            if (!address.getAddress().isLoopbackAddress() || real(udp).containsValue(address.getPort())) {
                return shown;
            }
            port = free(udp); // nobody of this session listens there, and nobody else may
            real(udp).put(address.getPort(), port);
        }
        return new InetSocketAddress(address.getAddress(), port);
    }

    /** The port that a program is to see where the system says {@code port}. */
    public synchronized int shown(int port, boolean udp) {
        return real(udp).entrySet().stream()
                .filter(entry -> entry.getValue() == port)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(port);
    }

    private Map<Integer, Integer> real(boolean udp) {
        return udp ? realUdp : realTcp;
    }

    private static int free(boolean udp) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            if (udp) {
                try (DatagramSocket socket = new DatagramSocket(0, loopback)) {
                    return socket.getLocalPort();
                }
            }
            try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
                return socket.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
