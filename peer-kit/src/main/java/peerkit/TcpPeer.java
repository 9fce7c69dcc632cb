package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;

/**
 * One end of a TCP connection that follows a script: connect, send (whole, cut, byte by byte, glued), half-close,
 * reset, and expect (bytes, a line, end of stream, a reset, silence). Every step returns the peer, so that the test
 * reads like a conversation. If something else happens, the step throws an {@link AssertionError} whose message is a
 * {@link FailureBlock}. Sockets are blocking, {@code TCP_NODELAY} is set, and every wait has a limit.
 */
public final class TcpPeer implements AutoCloseable {

    private static final int SMALL_BUFFER = 4096; // bytes, for a peer that never reads

    private final String name;
    private final Socket socket;
    private final Sender sender;
    private final Receiver receiver;
    private Duration patience = Patience.limit();

    private TcpPeer(String name, Socket socket, boolean reads) throws IOException {
        this.name = name;
        this.socket = socket;
        Transcript sent = new Transcript(name);
        this.sender = new Sender(socket, sent);
        this.receiver = new Receiver(name, socket, reads, sent);
        socket.setTcpNoDelay(true);
    }

    /** Connects to a listener on the loopback address; failures show {@code name}. */
    public static TcpPeer connect(String name, int port) {
        return connect(name, port, true, Patience.limit());
    }

    /** Connects a peer named "client", see {@link #connect(String, int)}. */
    public static TcpPeer connect(int port) {
        return connect("client", port);
    }

    /**
     * Connects a peer that never reads. Its receive buffer is small, so that somebody who writes to it blocks as soon
     * as their own send buffer is full: on Linux, after a few megabytes at most.
     */
    public static TcpPeer connectAndNeverRead(String name, int port) {
        return connect(name, port, false, Patience.limit());
    }

    static TcpPeer connect(String name, int port, boolean reads, Duration limit) {
        Socket socket = new Socket();
        try {
            if (!reads) {
                socket.setReceiveBufferSize(SMALL_BUFFER); // before connect, which agrees on the window
            }
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Patience.socketTimeout(limit));
            return new TcpPeer(name, socket, reads);
        } catch (IOException e) {
            throw ConnectFailure.of(name, port, limit, e, socket);
        }
    }

    /** A peer for a connection that a {@link TcpListener} accepted. */
    static TcpPeer accepted(String name, Socket socket) throws IOException {
        return new TcpPeer(name, socket, true);
    }

    /** How long this peer waits in each step for what it expects; {@link Patience#limit()} unless set. */
    public TcpPeer patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /** The address of this end, as the other side sees it. */
    public InetSocketAddress localAddress() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Whether the server has accepted the connection. Only Linux tells; elsewhere the answer is false. */
    public boolean isAccepted() {
        return SocketTable.isReadable()
                && SocketTable.ends(socket.getPort(), socket.getLocalPort()).stream()
                        .anyMatch(end -> end.port() == socket.getPort() && end.isAccepted());
    }

    /** Sends all bytes in one write. */
    public TcpPeer send(byte[] bytes) {
        sender.send(bytes, patience);
        return this;
    }

    /** Sends the text in UTF-8, in one write, and adds nothing: if you want a newline, put it into the text. */
    public TcpPeer send(String text) {
        return send(text.getBytes(UTF_8));
    }

    /** Sends several messages glued together: one write, so that one read may return them all. */
    public TcpPeer sendGlued(String... messages) {
        return send(String.join("", messages));
    }

    /** Sends each piece in a separate write, and only when the other side has read the piece before. */
    public TcpPeer sendInPieces(byte[]... pieces) {
        sender.sendInPieces(pieces, patience);
        return this;
    }

    /** Sends each piece in UTF-8, see {@link #sendInPieces(byte[]...)}. */
    public TcpPeer sendInPieces(String... pieces) {
        return sendInPieces(
                Arrays.stream(pieces).map(piece -> piece.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    /** Sends {@code bytes} cut before byte {@code cut} (0 to the length), see {@link #sendInPieces(byte[]...)}. */
    public TcpPeer sendCut(byte[] bytes, int cut) {
        return sendInPieces(Arrays.copyOfRange(bytes, 0, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
    }

    /** Sends one byte at a time, see {@link #sendInPieces(byte[]...)}. */
    public TcpPeer sendByteByByte(byte[] bytes) {
        sender.sendByteByByte(bytes, patience);
        return this;
    }

    /** Ends this side ({@code FIN}): the other side reads end of stream, and this peer can still read. */
    public TcpPeer halfClose() {
        sender.halfClose();
        return this;
    }

    /** Resets the connection ({@code RST}): the other side's read fails with "Connection reset". */
    public void reset() {
        sender.reset();
    }

    /** Expects exactly these bytes next; whatever follows stays unread. */
    public TcpPeer expectBytes(byte[] expected) {
        receiver.expectBytes(expected, patience);
        return this;
    }

    /** Expects exactly this text in UTF-8, see {@link #expectBytes(byte[])}. */
    public TcpPeer expectBytes(String expected) {
        return expectBytes(expected.getBytes(UTF_8));
    }

    /** Expects this line in UTF-8 and its newline; {@code expected} has no newline. */
    public TcpPeer expectLine(String expected) {
        receiver.expectLine(expected, patience);
        return this;
    }

    /** The next line, in UTF-8, without its newline. */
    public String readLine() {
        return receiver.readLine("a line that ends in a newline", patience);
    }

    /** Everything up to the end of stream. */
    public byte[] readToEnd() {
        return receiver.readToEnd(patience);
    }

    /** Expects that the other side has ended its stream, with no unread bytes before that. */
    public TcpPeer expectEndOfStream() {
        receiver.expectEnding("expects end of stream", Ending.END_OF_STREAM, patience);
        return this;
    }

    /** Expects that the connection was reset, with no unread bytes before that. */
    public TcpPeer expectReset() {
        receiver.expectEnding("expects a reset", Ending.RESET, patience);
        return this;
    }

    /** Expects that nothing arrives for {@code duration}: no byte, no end of stream, no reset. */
    public TcpPeer expectSilence(Duration duration) {
        receiver.expectEnding("expects silence for " + Patience.inWords(duration), Ending.TIMEOUT, duration);
        return this;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't close its socket", e);
        }
    }
}
