package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    private final Map<String, IOException> notSent = new ConcurrentHashMap<>(); // by the datagram's text
    private final Map<String, IOException> notReceived = new ConcurrentHashMap<>();
    private volatile BooleanSupplier mayBeSent = () -> true;

    FaultySocket() throws SocketException {
        super(0, InetAddress.getLoopbackAddress());
    }

    /** When somebody sends a datagram with this text, send() throws. */
    void failToSend(String text, IOException failure) {
        notSent.put(text, failure);
    }

    /** When a datagram with this text arrives, receive() throws. */
    void failToReceive(String text, IOException failure) {
        notReceived.put(text, failure);
    }

    /** A send() waits until this holds, so that what comes before it is certain; but not for ever. */
    void answerOnlyWhen(BooleanSupplier condition) {
        mayBeSent = condition;
    }

    /** Whether so many datagrams have been received. */
    boolean hasReceived(int datagrams) {
        return received.get() >= datagrams;
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
     * An answer waits in send() until so many datagrams have been received, if another thread sends than receives: so
     * it is certain that the buffer is used again before it is sent.
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
        failIfIn(notReceived, packet);
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        sends.incrementAndGet();
        if (Thread.currentThread() != receiver) {
            Patience.waitUntil(() -> received.get() >= first, Patience.limit());
        }
        Patience.waitUntil(mayBeSent, Patience.limit());
        failIfIn(notSent, packet);
        super.send(packet);
    }

    private void failIfIn(Map<String, IOException> scripted, DatagramPacket packet) throws IOException {
        IOException failure = scripted.get(new String(packet.getData(), packet.getOffset(), packet.getLength(), UTF_8));
        if (failure != null) {
            failures.incrementAndGet();
            failure.fillInStackTrace(); // the test made it, but it is thrown from here
            throw failure;
        }
    }
}
