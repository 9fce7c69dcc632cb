package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One end of a TCP connection that follows a script: connect, send (whole, cut, byte by byte, glued), half-close,
 * reset, and expect (bytes, a line, end of stream, a reset, silence). Every step returns the peer, so that a conversation
 * reads like one. A step that meets something else throws an {@link AssertionError} whose message is a
 * {@link FailureBlock}. Sockets are blocking, {@code TCP_NODELAY} is set, every wait is bounded.
 */
public final class TcpPeer implements AutoCloseable {

    private static final int LONGEST_LINE = 1 << 20; // bytes; a test's line is never longer
    private static final int SMALL_BUFFER = 4096; // bytes, for a peer that never reads: full after a few KiB

    private final String name;
    private final Socket socket;
    private final boolean reads;
    private final List<String> sent = new ArrayList<>();
    private Duration patience = Patience.LIMIT;

    private TcpPeer(String name, Socket socket, boolean reads) throws IOException {
        this.name = name;
        this.socket = socket;
        this.reads = reads;
        socket.setTcpNoDelay(true);
    }

    /** Connects to a listener on the loopback address; {@code name} stands in the messages of failures. */
    public static TcpPeer connect(String name, int port) {
        return connect(name, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), true);
    }

    /** Connects a peer named "client", see {@link #connect(String, int)}. */
    public static TcpPeer connect(int port) {
        return connect("client", port);
    }

    /** Connects a peer that never reads: its receive buffer is small, so whoever writes to it is soon blocked. */
    public static TcpPeer connectAndNeverRead(String name, int port) {
        return connect(name, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false);
    }

    private static TcpPeer connect(String name, InetSocketAddress address, boolean reads) {
        Socket socket = new Socket();
        try {
            if (!reads) {
                socket.setReceiveBufferSize(SMALL_BUFFER); // before connect, when the window is agreed
            }
            socket.connect(address, (int) Patience.LIMIT.toMillis());
            return new TcpPeer(name, socket, reads);
        } catch (IOException e) {
            throw new FailureBlock(name + ": connects to " + address)
                    .words("a connection", e.toString())
                    .means("nobody is listening there, or the listener's backlog is full")
                    .failure();
        }
    }

    /** A peer around a connection that a {@link TcpListener} accepted. */
    static TcpPeer accepted(Socket socket) throws IOException {
        return new TcpPeer("server", socket, true);
    }

    /** How long this peer waits for what it expects; {@link Patience#LIMIT} unless set. */
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
        return attempt("sends " + shortened(bytes), () -> write(bytes));
    }

    /** Sends the text in UTF-8, in one write, with nothing added: a newline must be in the text. */
    public TcpPeer send(String text) {
        return send(text.getBytes(UTF_8));
    }

    /** Sends several messages glued together: one write, so that one read may return them all. */
    public TcpPeer sendGlued(String... messages) {
        return send(String.join("", messages));
    }

    /** Sends each piece in a write of its own, and each only when the other side has read the one before. */
    public TcpPeer sendInPieces(byte[]... pieces) {
        return attempt("sends in pieces", () -> {
            for (byte[] piece : pieces) {
                write(piece);
                ReceiveQueue.awaitRead(socket);
            }
        });
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
        byte[][] pieces = new byte[bytes.length][];
        for (int i = 0; i < bytes.length; i++) {
            pieces[i] = new byte[] {bytes[i]};
        }
        return sendInPieces(pieces);
    }

    /** Ends this side ({@code FIN}); the other side reads end of stream, and this peer can still read. */
    public TcpPeer halfClose() {
        return attempt("half-closes", () -> {
            socket.shutdownOutput();
            sent.add("(end of stream)");
        });
    }

    /** Breaks the connection off ({@code RST}): the other side's read fails with "Connection reset". */
    public void reset() {
        attempt("resets the connection", () -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
    }

    /** Expects exactly these bytes next; what follows them stays unread. */
    public TcpPeer expectBytes(byte[] expected) {
        Received received = read("expects " + expected.length + " bytes", expected.length, false);
        if (!Arrays.equals(expected, received.bytes())) {
            throw block("expects " + expected.length + " bytes")
                    .difference(Quoted.bytes(expected), Quoted.bytes(received.bytes()), received.ending().remark)
                    .means(received.ending().meaning)
                    .failure();
        }
        return this;
    }

    /** Expects exactly this text in UTF-8, see {@link #expectBytes(byte[])}. */
    public TcpPeer expectBytes(String expected) {
        return expectBytes(expected.getBytes(UTF_8));
    }

    /** Expects this line, in UTF-8, and its newline; {@code expected} is given without it. */
    public TcpPeer expectLine(String expected) {
        String line = readLine();
        if (!line.equals(expected)) {
            FailureBlock block = block("expects a line").difference(expected, line);
            throw (line.equals(expected + "\r")
                            ? block.means(
                                    "a carriage return stands before the newline: the line was ended with \\r\\n, not \\n")
                            : block.means(Ending.ALL_CAME.meaning))
                    .failure();
        }
        return this;
    }

    /** The next line, in UTF-8, without its newline. */
    public String readLine() {
        Received received = read("expects a line", LONGEST_LINE, true);
        String text = new String(received.bytes(), UTF_8);
        if (!text.endsWith("\n")) {
            throw block("expects a line")
                    .words(
                            "a line that ends in a newline",
                            shortened(received.bytes()) + ", " + received.ending().remark)
                    .means(
                            text.isEmpty() || received.ending() == Ending.RESET
                                    ? received.ending().meaning
                                    : "the newline is missing; without it nobody can tell that the line is complete")
                    .failure();
        }
        return text.substring(0, text.length() - 1);
    }

    /** Everything up to the end of stream. */
    public byte[] readToEnd() {
        Received received = read("reads to the end of stream", Integer.MAX_VALUE, false);
        if (received.ending() != Ending.END_OF_STREAM) {
            throw block("reads to the end of stream")
                    .words("end of stream", shortened(received.bytes()) + ", " + received.ending().remark)
                    .means(received.ending().meaning)
                    .failure();
        }
        return received.bytes();
    }

    /** Expects that the other side has ended its stream, with nothing unread before. */
    public TcpPeer expectEndOfStream() {
        return expectEnding("expects end of stream", Ending.END_OF_STREAM, patience);
    }

    /** Expects that the connection was reset, with nothing unread before. */
    public TcpPeer expectReset() {
        return expectEnding("expects a reset", Ending.RESET, patience);
    }

    /** Expects that nothing comes for {@code duration}: no byte, no end of stream, no reset. */
    public TcpPeer expectSilence(Duration duration) {
        return expectEnding("expects silence for " + duration.toMillis() + " ms", Ending.TIMEOUT, duration);
    }

    private TcpPeer expectEnding(String doing, Ending expected, Duration wait) {
        Received received = read(doing, 1, false, wait);
        if (received.ending() != expected) {
            String came = received.ending() == Ending.ALL_CAME
                    ? Quoted.bytes(received.bytes()) + ", and maybe more"
                    : received.ending().remark;
            throw block(doing)
                    .words(expected.words, came)
                    .means(
                            received.ending() == Ending.ALL_CAME
                                    ? "it sent more than it owed"
                                    : received.ending().meaning)
                    .failure();
        }
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

    private void write(byte[] bytes) throws IOException {
        sent.add(shortened(bytes));
        socket.getOutputStream().write(bytes);
    }

    private TcpPeer attempt(String doing, Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw block(doing)
                    .line("met", e.toString())
                    .means("the other side has closed or reset the connection")
                    .failure();
        }
    }

    private Received read(String doing, int most, boolean toNewline) {
        return read(doing, most, toNewline, patience);
    }

    private Received read(String doing, int most, boolean toNewline, Duration wait) {
        if (!reads) {
            throw new IllegalStateException(name + " never reads, so it can't have what it " + doing);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[toNewline ? 1 : Math.min(most, 1 << 16)]; // one at a time: the next line stays unread
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            while (bytes.size() < most) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return new Received(bytes.toByteArray(), Ending.TIMEOUT);
                }
                socket.setSoTimeout((int) left);
                int count = socket.getInputStream().read(buffer, 0, Math.min(buffer.length, most - bytes.size()));
                if (count == -1) {
                    return new Received(bytes.toByteArray(), Ending.END_OF_STREAM);
                }
                bytes.write(buffer, 0, count);
                if (toNewline && buffer[0] == '\n') {
                    break;
                }
            }
            return new Received(bytes.toByteArray(), Ending.ALL_CAME);
        } catch (SocketTimeoutException e) {
            return new Received(bytes.toByteArray(), Ending.TIMEOUT);
        } catch (SocketException e) {
            return new Received(bytes.toByteArray(), Ending.RESET);
        } catch (IOException e) {
            throw block(doing).line("met", e.toString()).failure();
        }
    }

    private FailureBlock block(String doing) {
        FailureBlock block = new FailureBlock(name + ": " + doing);
        return sent.isEmpty()
                ? block
                : block.line("sent", String.join("  ", sent.subList(Math.max(0, sent.size() - 4), sent.size())));
    }

    private static String shortened(byte[] bytes) {
        int most = 60;
        return bytes.length <= most
                ? Quoted.bytes(bytes).toString()
                : Quoted.bytes(Arrays.copyOf(bytes, most)) + " (and " + (bytes.length - most) + " bytes more)";
    }

    private interface Step {
        void run() throws IOException;
    }

    private record Received(byte[] bytes, Ending ending) {}

    /** Why a read ended, in words for a failure. */
    private enum Ending {
        ALL_CAME("more bytes", "", "it sent something else"),
        END_OF_STREAM(
                "end of stream",
                "then end of stream",
                "the other side closed the connection, or its output, before it had sent all that was expected"),
        RESET(
                "a reset",
                "then the connection was reset",
                "the other side broke the connection off: it closed with bytes unread, or its program ended"),
        TIMEOUT(
                "silence",
                "then nothing more, and the connection is open",
                "the other side waits, too, or has forgotten to send or to close: look for a read that never returns");

        private final String words;
        private final String remark;
        private final String meaning;

        Ending(String words, String remark, String meaning) {
            this.words = words;
            this.remark = remark;
            this.meaning = meaning;
        }
    }
}
