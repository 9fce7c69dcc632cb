package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A UDP port on which nobody receives, and nobody else can start to receive: a socket that is connected to itself holds
 * it, and so accepts datagrams from nobody else. The answer to a datagram is "port unreachable" (ICMP).
 */
public final class ClosedUdpPort implements AutoCloseable {

    private final DatagramSocket holder;

    private ClosedUdpPort(DatagramSocket holder) {
        this.holder = holder;
    }

    public static ClosedUdpPort open() {
        try {
            DatagramSocket holder = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            holder.connect(holder.getLocalSocketAddress());
            return new ClosedUdpPort(holder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't hold a UDP port", e);
        }
    }

    public int port() {
        return holder.getLocalPort();
    }

    @Override
    public void close() {
        holder.close();
    }
}
