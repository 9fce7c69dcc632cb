package peerkit.grading;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import peerkit.FailureBlock;
import peerkit.ManualClock;

/**
 * A UDP socket with a scripted network: what is sent gets lost, unless the test says with {@link #onSend} what happens
 * to it. With {@link #arrives}, it lets an answer arrive: once, twice, late, out of order, or from a stranger. No time
 * passes: a receive that would wait moves the clock instead, to the moment when a datagram arrives or the timeout is
 * over.
 *
 * <p>Like a real socket, it can be connected, and then rejects strangers. If a real one would wait for ever, or if the
 * sending never stops, an {@link AssertionError} says so. For one thread at a time.
 */
public final class LossySocket extends DatagramSocket {

    private static final int MOST = 1_000; // datagrams sent; a program that sends more never stops

    private final ManualClock clock;
    private final DatagramSocket courier = new DatagramSocket(0, InetAddress.getLoopbackAddress()); // to itself
    private final Map<Integer, Consumer<Sent>> script = new HashMap<>(); // by the number of the datagram sent
    private final List<Sent> sent = new ArrayList<>();
    private final List<Arrival> underWay = new ArrayList<>();
    private Duration delay = Duration.ZERO; // of the next receive

    /** Opens a socket whose timeouts use {@code clock}. */
    public LossySocket(ManualClock clock) throws SocketException {
        super(0, InetAddress.getLoopbackAddress());
        this.clock = clock;
    }

    /** Says what happens when datagram {@code number} is sent; the first one is number 1. */
    public LossySocket onSend(int number, Consumer<Sent> then) {
        script.put(number, then);
        return this;
    }

    /** Lets a datagram arrive after this time. */
    public void arrives(Duration fromNow, InetSocketAddress from, byte[] datagram) {
        underWay.add(new Arrival(clock.elapsed().plus(fromNow), from, datagram));
        underWay.sort(Comparator.comparing(Arrival::at)); // keeps the order of datagrams that arrive at the same moment
    }

    /** The next receive returns so much later than it should, as on a busy machine. */
    public void delayNextReceive(Duration delay) {
        this.delay = delay;
    }

    /** The datagrams sent so far, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        failIfClosed();
        if (sent.size() == MOST) {
            throw failure(
                    "it stops",
                    MOST + " datagrams were sent, and it still isn't done",
                    "it never gives up: as long as nobody answers, it keeps sending and waiting");
        }
        SocketAddress to = isConnected() ? getRemoteSocketAddress() : packet.getSocketAddress();
        int offset = packet.getOffset();
        byte[] bytes = Arrays.copyOfRange(packet.getData(), offset, offset + packet.getLength());
        Sent datagram = new Sent(sent.size() + 1, clock.elapsed(), to, bytes);
        sent.add(datagram);
        script.getOrDefault(datagram.number(), lost -> {}).accept(datagram);
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        failIfClosed();
        Duration timeout = Duration.ofMillis(getSoTimeout()); // 0 means none
        underWay.removeIf(arrival -> isConnected() && !arrival.from().equals(getRemoteSocketAddress()));
        Optional<Arrival> next = underWay.stream().findFirst();
        Duration end = clock.elapsed().plus(timeout);
        if (timeout.isZero() && next.isEmpty()) {
            throw failure(
                    "a timeout set before receive() is called",
                    "receive() without a timeout (setSoTimeout(0) sets none)",
                    "no more datagrams are on their way: receive() waits for ever, and so does the program");
        }
        if (next.isEmpty() || !timeout.isZero() && next.get().at().compareTo(end) > 0) {
            clock.advance(timeout);
            delay();
            throw new SocketTimeoutException("Receive timed out");
        }
        underWay.remove(next.get());
        Duration wait = next.get().at().minus(clock.elapsed());
        clock.advance(wait.isNegative() ? Duration.ZERO : wait);
        deliver(next.get(), packet);
        delay();
    }

    private void delay() {
        clock.advance(delay);
        delay = Duration.ZERO;
    }

    /**
     * Uses a real socket, so that whatever doesn't fit into the packet is cut off as usual. The sender's address is
     * equal to the one in the script but, as usual, has no name.
     */
    private void deliver(Arrival arrival, DatagramPacket packet) throws IOException {
        courier.send(new DatagramPacket(arrival.bytes(), arrival.bytes().length, courier.getLocalSocketAddress()));
        courier.receive(packet);
        packet.setAddress(InetAddress.getByAddress(arrival.from().getAddress().getAddress()));
        packet.setPort(arrival.from().getPort());
    }

    @Override
    public void close() {
        super.close();
        courier.close();
    }

    private void failIfClosed() throws SocketException {
        if (isClosed()) {
            throw new SocketException("Socket closed");
        }
    }

    /** Includes what the latest {@link Check} says about the situation. */
    private static AssertionError failure(String expected, String received, String meaning) {
        FailureBlock block =
                Check.latest() == null ? new FailureBlock("") : Check.latest().block();
        return block.words(expected, received).means(meaning).failure();
    }

    /** A datagram that was sent: its number (from 1), when, where to, and its bytes. */
    public record Sent(int number, Duration at, SocketAddress to, byte[] bytes) {}

    private record Arrival(Duration at, InetSocketAddress from, byte[] bytes) {}
}
