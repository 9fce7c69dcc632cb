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

    private static final int LONGEST_LINE = 1 << 20; // bytes; a test's line is never longer
    private static final int LONGEST_STREAM = 64 << 20; // bytes; an endless one must not take all memory
    private static final int SURPLUS = 59; // more bytes to show of what nobody expected
    private static final Duration SURPLUS_WAIT = Duration.ofMillis(500); // for bytes that come with it
    private static final int SMALL_BUFFER = 4096; // bytes, for a peer that never reads

    private final String name;
    private final Socket socket;
    private final boolean reads;
    private final Transcript sent;
    private final Sender sender;
    private Duration patience = Patience.limit();

    private TcpPeer(String name, Socket socket, boolean reads) throws IOException {
        this.name = name;
        this.socket = socket;
        this.reads = reads;
        this.sent = new Transcript(name);
        this.sender = new Sender(socket, sent);
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
        String doing = "expects " + Quoted.bytes(expected).count(expected.length);
        Received received = read(doing, () -> Received.bytes(socket, expected.length, patience));
        if (Arrays.equals(expected, received.bytes())) {
            return this;
        }
        boolean isSoFarRight = Arrays.mismatch(expected, received.bytes()) == received.bytes().length;
        String difference = Difference.inWords(expected, received.bytes());
        throw block(doing)
                .difference(Quoted.bytes(expected), Quoted.bytes(received.bytes()), received.remark())
                .means(isSoFarRight ? difference + "; " + received.ending().whereBytesWereExpected() : difference)
                .failure();
    }

    /** Expects exactly this text in UTF-8, see {@link #expectBytes(byte[])}. */
    public TcpPeer expectBytes(String expected) {
        return expectBytes(expected.getBytes(UTF_8));
    }

    /** Expects this line in UTF-8 and its newline; {@code expected} has no newline. */
    public TcpPeer expectLine(String expected) {
        String line = readLine("the line " + Quoted.text(expected).shortened());
        if (!line.equals(expected)) {
            throw block("expects a line")
                    .difference(expected, line)
                    .means(
                            line.isEmpty()
                                    ? "an empty line arrived: often, somebody sent one newline too many before it"
                                    : Difference.inWords(expected, line))
                    .failure();
        }
        return this;
    }

    /** The next line, in UTF-8, without its newline. */
    public String readLine() {
        return readLine("a line that ends in a newline");
    }

    private String readLine(String expected) {
        Received received = read("expects a line", () -> Received.line(socket, LONGEST_LINE, patience));
        int last = received.bytes().length - 1;
        if (received.ending() != Ending.ALL_CAME || received.bytes()[last] != '\n') {
            boolean lacksNewline = last >= 0 && received.ending() != Ending.RESET;
            throw block("expects a line")
                    .words(expected, received.toString())
                    .means(
                            lacksNewline
                                    ? "the newline is missing; without it, nobody can tell whether the line is complete"
                                    : received.ending().whereBytesWereExpected())
                    .failure();
        }
        return new String(received.bytes(), 0, last, UTF_8);
    }

    /** Everything up to the end of stream. */
    public byte[] readToEnd() {
        String doing = "reads to the end of stream";
        Received received = read(doing, () -> Received.bytes(socket, LONGEST_STREAM, patience));
        if (received.ending() != Ending.END_OF_STREAM) {
            throw block(doing)
                    .words(Ending.END_OF_STREAM.words(), received.toString())
                    .means(received.ending().whereExpected(Ending.END_OF_STREAM))
                    .failure();
        }
        return received.bytes();
    }

    /** Expects that the other side has ended its stream, with no unread bytes before that. */
    public TcpPeer expectEndOfStream() {
        return expectEnding("expects end of stream", Ending.END_OF_STREAM, patience);
    }

    /** Expects that the connection was reset, with no unread bytes before that. */
    public TcpPeer expectReset() {
        return expectEnding("expects a reset", Ending.RESET, patience);
    }

    /** Expects that nothing arrives for {@code duration}: no byte, no end of stream, no reset. */
    public TcpPeer expectSilence(Duration duration) {
        return expectEnding("expects silence for " + Patience.inWords(duration), Ending.TIMEOUT, duration);
    }

    private TcpPeer expectEnding(String doing, Ending expected, Duration wait) {
        Received received = read(doing, () -> Received.bytes(socket, 1, wait));
        if (received.ending() == expected) {
            return this;
        }
        Ending met = received.ending();
        if (met == Ending.ALL_CAME) { // then the failure shows some more bytes
            received = received.and(read(doing, () -> Received.bytes(socket, SURPLUS, SURPLUS_WAIT)));
        }
        String more = received.ending() == Ending.ALL_CAME ? ", and maybe more" : "";
        throw block(doing)
                .words(expected.words(), received + more)
                .means(met.whereExpected(expected))
                .failure();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't close its socket", e);
        }
    }

    private Received read(String doing, Reading reading) {
        if (!reads) {
            throw new IllegalStateException(name + " never reads, so it can't do this: it " + doing);
        }
        try {
            return reading.read();
        } catch (IOException e) {
            throw block(doing)
                    .line("met", e.toString())
                    .means(socket.isClosed() ? Sender.CLOSED_ITSELF : "the socket can't be read")
                    .failure();
        }
    }

    private FailureBlock block(String doing) {
        return sent.block(doing);
    }

    private interface Reading {
        Received read() throws IOException;
    }
}
