package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A UDP socket on a free loopback port that works except for the datagrams that the test names. It also knows when
 * somebody waits for a datagram.
 */
final class FaultySocket extends DatagramSocket {

    private final AtomicInteger receives = new AtomicInteger();
    private volatile byte[] notSent;
    private volatile byte[] notReceived;

    FaultySocket() throws SocketException {
        super(0, InetAddress.getLoopbackAddress());
    }

    /** When somebody sends this datagram, send() throws an IOException. */
    void failToSend(byte[] datagram) {
        notSent = datagram;
    }

    /** When this datagram arrives, receive() throws an IOException. */
    void failToReceive(byte[] datagram) {
        notReceived = datagram;
    }

    /** Whether receive() has been called this many times, so that the last call waits or has ended. */
    boolean isReceiving(int times) {
        return receives.get() >= times;
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        receives.incrementAndGet();
        super.receive(packet);
        if (Arrays.equals(bytesOf(packet), notReceived)) {
            throw new PortUnreachableException("ICMP Port Unreachable");
        }
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        if (Arrays.equals(bytesOf(packet), notSent)) {
            throw new NoRouteToHostException("No route to host");
        }
        super.send(packet);
    }

    private static byte[] bytesOf(DatagramPacket packet) {
        int from = packet.getOffset();
        return Arrays.copyOfRange(packet.getData(), from, from + packet.getLength());
    }
}
