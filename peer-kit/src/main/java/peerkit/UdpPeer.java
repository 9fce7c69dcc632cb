package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A UDP socket on a free loopback port that follows a script: send, expect, answer, let a stranger answer in its place,
 * or stay silent. If something else happens, the step throws an {@link AssertionError} with a {@link FailureBlock}.
 */
public final class UdpPeer implements AutoCloseable {

    private static final int LARGEST = 65_535; // bytes; no datagram is larger, so none is cut off
    private static final int LARGEST_SENT = 65_507; // bytes: without the headers of IPv4 and UDP
    private static final String CLOSED_ITSELF = "an earlier step of this script has closed the socket itself";

    private final String name;
    private final DatagramSocket socket;
    private final Transcript sent;
    private Duration patience = Patience.limit();
    private SocketAddress sender;

    private UdpPeer(String name, DatagramSocket socket) {
        this.name = name;
        this.socket = socket;
        this.sent = new Transcript(name);
    }

    /** Opens a peer; failures show {@code name}. */
    public static UdpPeer open(String name) {
        return new UdpPeer(name, onFreePort());
    }

    private static DatagramSocket onFreePort() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a UDP socket", e);
        }
    }

    /** How long this peer waits for a datagram that it expects; {@link Patience#limit()} unless set. */
    public UdpPeer patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Sends one datagram to a port on the loopback address; 0 to 65,507 bytes. */
    public UdpPeer send(int port, byte[] bytes) {
        return sendFrom(socket, bytes, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Sends one datagram with the text in UTF-8. */
    public UdpPeer send(int port, String text) {
        return send(port, text.getBytes(UTF_8));
    }

    /** Expects a datagram with exactly these bytes. {@link #answer} then answers its sender. */
    public UdpPeer expect(byte[] expected) {
        byte[] received = receive(Quoted.bytes(expected).shortened());
        if (!Arrays.equals(expected, received)) {
            throw sent.block("expects a datagram")
                    .difference(Quoted.bytes(expected), Quoted.bytes(received))
                    .means(
                            received.length == 0
                                    ? "the datagram arrived, but it is empty"
                                    : Difference.inWords(Quoted.bytes(expected), Quoted.bytes(received)))
                    .failure();
        }
        return this;
    }

    /** Expects a datagram with exactly this text in UTF-8. */
    public UdpPeer expect(String expected) {
        return expect(expected.getBytes(UTF_8));
    }

    /** Returns the bytes of the next datagram. {@link #answer} then answers its sender. */
    public byte[] receive() {
        return receive("a datagram");
    }

    private byte[] receive(String expected) {
        DatagramPacket packet = receive(patience);
        if (packet == null) {
            throw sent.block("expects a datagram")
                    .words(expected, "nothing within " + Patience.inWords(patience))
                    .means("the datagram was never sent, was sent to another port than " + port() + ", or was lost")
                    .failure();
        }
        sender = packet.getSocketAddress();
        return bytesOf(packet);
    }

    /** Expects that no datagram arrives for {@code duration}. */
    public UdpPeer expectSilence(Duration duration) {
        DatagramPacket packet = receive(duration);
        if (packet != null) {
            throw sent.block("expects no datagram for " + Patience.inWords(duration))
                    .words("silence", Quoted.bytes(bytesOf(packet)).shortened() + " from port " + packet.getPort())
                    .means("this datagram should not have been sent, or was sent twice")
                    .failure();
        }
        return this;
    }

    /** Where the last expected datagram came from. */
    public SocketAddress sender() {
        if (sender == null) {
            throw new IllegalStateException(name + " has received no datagram yet");
        }
        return sender;
    }

    /** Sends a datagram to the sender of the last one. */
    public UdpPeer answer(byte[] bytes) {
        return sendFrom(socket, bytes, sender());
    }

    /** Sends a datagram with this text in UTF-8 to the sender of the last one. */
    public UdpPeer answer(String text) {
        return answer(text.getBytes(UTF_8));
    }

    /** Forges an answer: sends this text to the sender of the last datagram, but from a port that isn't this peer's. */
    public UdpPeer answerAsStranger(String text) {
        try (DatagramSocket stranger = onFreePort()) {
            return sendFrom(stranger, text.getBytes(UTF_8), sender());
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private UdpPeer sendFrom(DatagramSocket from, byte[] bytes, SocketAddress to) {
        try {
            from.send(new DatagramPacket(bytes, bytes.length, to));
            sent.add(Quoted.bytes(bytes).shortened() + (from == socket ? "" : " (from another port)"));
            return this;
        } catch (IOException e) {
            throw sent.block("sends a datagram of " + Quoted.bytes(bytes).count(bytes.length))
                    .line("met", e.toString())
                    .means(whyNotSent(bytes))
                    .failure();
        }
    }

    private String whyNotSent(byte[] bytes) {
        if (socket.isClosed()) {
            return CLOSED_ITSELF;
        }
        return bytes.length > LARGEST_SENT
                ? "a datagram over IPv4 holds at most 65,507 bytes"
                : "the system didn't accept the datagram";
    }

    /** The next datagram; null if none arrives within {@code wait}. */
    private DatagramPacket receive(Duration wait) {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.setSoTimeout(Patience.socketTimeout(wait));
            socket.receive(packet);
            return packet;
        } catch (SocketTimeoutException e) {
            return null;
        } catch (IOException e) {
            throw sent.block("waits for a datagram")
                    .line("met", e.toString())
                    .means(socket.isClosed() ? CLOSED_ITSELF : "the socket can't be read")
                    .failure();
        }
    }

    private static byte[] bytesOf(DatagramPacket packet) {
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }
}
