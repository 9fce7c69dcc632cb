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
 * or stay silent. A step that meets something else throws an {@link AssertionError} with a {@link FailureBlock}.
 */
public final class UdpPeer implements AutoCloseable {

    private static final int LARGEST = 65_535; // bytes; no datagram is larger, so none is cut off here

    private final String name;
    private final DatagramSocket socket;
    private SocketAddress sender;

    private UdpPeer(String name, DatagramSocket socket) {
        this.name = name;
        this.socket = socket;
    }

    /** Opens a peer; {@code name} stands in the messages of failures. */
    public static UdpPeer open(String name) {
        try {
            return new UdpPeer(name, new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a UDP socket", e);
        }
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

    /** Expects a datagram with exactly these bytes; its sender is the one that {@link #answer} answers. */
    public UdpPeer expect(byte[] expected) {
        DatagramPacket packet = receive(Patience.LIMIT);
        if (packet == null) {
            throw block("expects a datagram")
                    .words(Quoted.bytes(expected).toString(), "nothing within " + Patience.LIMIT.toSeconds() + " s")
                    .means("the datagram was never sent, was sent to another port, or was lost")
                    .failure();
        }
        byte[] received = Arrays.copyOf(packet.getData(), packet.getLength());
        if (!Arrays.equals(expected, received)) {
            throw block("expects a datagram").difference(expected, received).failure();
        }
        sender = packet.getSocketAddress();
        return this;
    }

    /** Expects a datagram with exactly this text in UTF-8. */
    public UdpPeer expect(String expected) {
        return expect(expected.getBytes(UTF_8));
    }

    /** Expects that no datagram comes for {@code duration}. */
    public UdpPeer expectSilence(Duration duration) {
        DatagramPacket packet = receive(duration);
        if (packet != null) {
            byte[] received = Arrays.copyOf(packet.getData(), packet.getLength());
            throw block("expects no datagram for " + duration.toMillis() + " ms")
                    .words("nothing", Quoted.bytes(received) + " from " + packet.getSocketAddress())
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

    /** Sends a datagram to whoever sent the last one. */
    public UdpPeer answer(byte[] bytes) {
        return sendFrom(socket, bytes, sender());
    }

    /** Sends a datagram with this text in UTF-8 to whoever sent the last one. */
    public UdpPeer answer(String text) {
        return answer(text.getBytes(UTF_8));
    }

    /** Forges an answer: the same datagram, but from a port that is not this peer's. */
    public UdpPeer answerAsStranger(String text) {
        try (DatagramSocket stranger = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return sendFrom(stranger, text.getBytes(UTF_8), sender());
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a UDP socket", e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private UdpPeer sendFrom(DatagramSocket from, byte[] bytes, SocketAddress to) {
        try {
            from.send(new DatagramPacket(bytes, bytes.length, to));
            return this;
        } catch (IOException e) {
            throw block("sends " + bytes.length + " bytes to " + to)
                    .line("met", e.toString())
                    .failure();
        }
    }

    private DatagramPacket receive(Duration wait) {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.setSoTimeout((int) wait.toMillis());
            socket.receive(packet);
            return packet;
        } catch (SocketTimeoutException e) {
            return null;
        } catch (IOException e) {
            throw block("waits for a datagram").line("met", e.toString()).failure();
        }
    }

    private FailureBlock block(String doing) {
        return new FailureBlock(name + ": " + doing);
    }
}
