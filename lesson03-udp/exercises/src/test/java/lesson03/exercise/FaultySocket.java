package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A UDP socket on a free loopback port that works except for the datagrams that the test names. The test can also hold
 * back its calls, so that it is certain what happens before they go on.
 */
final class FaultySocket extends DatagramSocket {

    private final AtomicInteger receives = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger(); // datagrams that have arrived
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicLong deepest = new AtomicLong();
    private final ThreadLocal<Long> waitsAtFailure = new ThreadLocal<>(); // of a thread that hasn't received since
    private volatile Thread receiver; // of the last datagram
    private final Map<String, IOException> notSent = new ConcurrentHashMap<>(); // by the datagram's text
    private final Map<String, IOException> notReceived = new ConcurrentHashMap<>();

    /** Before an answer is sent. */
    final Gate sending = new Gate();

    /** Before an answer is sent, unless the thread that has received the datagram sends it. */
    final Gate sendingInOtherThreads = new Gate();

    /** After a datagram has arrived, and before receive() returns it. */
    final Gate receiving = new Gate();

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

    /** How many datagrams have arrived. */
    int received() {
        return received.get();
    }

    /** Whether receive() has been called this many times, so that the last call waits or has ended. */
    boolean isReceiving(int times) {
        return receives.get() >= times;
    }

    /** How many calls have failed because the test said so. */
    int failures() {
        return failures.get();
    }

    /** How often a thread has slept, or waited otherwise, between a call that failed and its next receive(). */
    int pauses() {
        return pauses.get();
    }

    /** How many calls receive() was below at most, each twentieth time. */
    long depth() {
        return deepest.get();
    }

    private static long waits() {
        ThreadInfo thread = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        return thread == null ? 0 : thread.getWaitedCount(); // null for a virtual thread
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        if (waitsAtFailure.get() != null && waits() > waitsAtFailure.get()) {
            pauses.incrementAndGet();
        }
        waitsAtFailure.remove();
        if (receives.incrementAndGet() % 20 == 0) { // a deep stack takes long to count
            deepest.accumulateAndGet(StackWalker.getInstance().walk(Stream::count), Math::max);
        }
        super.receive(packet);
        receiver = Thread.currentThread();
        received.incrementAndGet();
        receiving.pass();
        failIfIn(notReceived, packet);
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        sending.pass();
        if (Thread.currentThread() != receiver) {
            sendingInOtherThreads.pass();
        }
        failIfIn(notSent, packet);
        super.send(packet);
    }

    private void failIfIn(Map<String, IOException> scripted, DatagramPacket packet) throws IOException {
        IOException failure = scripted.get(new String(packet.getData(), packet.getOffset(), packet.getLength(), UTF_8));
        if (failure != null) {
            failures.incrementAndGet();
            waitsAtFailure.set(waits());
            failure.fillInStackTrace(); // the test made it, but it is thrown from here
            throw failure;
        }
    }

    /** Opens the gates as well, so that no thread is left behind. */
    @Override
    public void close() {
        super.close();
        sending.open();
        sendingInOtherThreads.open();
        receiving.open();
    }

    /** While it is shut, a thread that comes here waits until it opens. */
    static final class Gate {

        private volatile CountDownLatch opened = new CountDownLatch(0);
        private volatile boolean reached;

        void shut() {
            opened = new CountDownLatch(1);
        }

        void open() {
            opened.countDown();
        }

        /** Whether a thread has come here. */
        boolean isReached() {
            return reached;
        }

        private void pass() {
            reached = true;
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the test is over
            }
        }
    }
}
