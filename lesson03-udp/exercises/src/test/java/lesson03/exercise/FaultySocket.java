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
import peerkit.Patience;

/**
 * A UDP socket on a free loopback port that works except for the datagrams that the test names. It also knows when
 * somebody waits for a datagram.
 */
final class FaultySocket extends DatagramSocket {

    private final AtomicInteger receives = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger(); // datagrams that receive() has returned
    private final AtomicInteger sends = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Thread receiver; // of the last datagram
    private volatile int first; // so many datagrams must be received before another thread's answer goes out
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

    /** Whether send() has been called so many times. */
    boolean isSending(int times) {
        return sends.get() >= times;
    }

    /** Whether so many calls have failed because the test said so. */
    boolean hasFailed(int times) {
        return failures.get() >= times;
    }

    /**
     * An answer waits in send() until so many datagrams have been received, if it is sent by another thread than receives:
     * so it is certain that the buffer is used again before it is sent.
     */
    void answerOnlyAfter(int datagrams) {
        first = datagrams;
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        receives.incrementAndGet();
        super.receive(packet);
        receiver = Thread.currentThread();
        received.incrementAndGet();
        if (Arrays.equals(bytesOf(packet), notReceived)) {
            failures.incrementAndGet();
            throw new PortUnreachableException("ICMP Port Unreachable");
        }
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        sends.incrementAndGet();
        if (Thread.currentThread() != receiver) {
            Patience.waitUntil(() -> received.get() >= first, Patience.limit());
        }
        if (Arrays.equals(bytesOf(packet), notSent)) {
            failures.incrementAndGet();
            throw new NoRouteToHostException("No route to host");
        }
        super.send(packet);
    }

    private static byte[] bytesOf(DatagramPacket packet) {
        int from = packet.getOffset();
        return Arrays.copyOfRange(packet.getData(), from, from + packet.getLength());
    }
}
