package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;

/** The receiving half of a {@link TcpPeer}: expects bytes, a line, or an ending, and says what came instead. */
final class Receiver {

    private static final int LONGEST_LINE = 1 << 18; // bytes, read one at a time; a test's line is never longer
    private static final int LONGEST_STREAM = 64 << 20; // bytes; an endless one must not take all memory
    private static final int SURPLUS = 59; // more bytes to show of what nobody expected
    private static final Duration SURPLUS_WAIT = Duration.ofMillis(500); // for bytes that come with it

    private final String name;
    private final Socket socket;
    private final boolean reads;
    private final Transcript sent;

    Receiver(String name, Socket socket, boolean reads, Transcript sent) {
        this.name = name;
        this.socket = socket;
        this.reads = reads;
        this.sent = sent;
    }

    void expectBytes(byte[] expected, Duration limit) {
        String doing = "expects " + Quoted.bytes(expected).count(expected.length);
        Received received = read(doing, () -> Received.bytes(socket, expected.length, limit));
        if (Arrays.equals(expected, received.bytes())) {
            return;
        }
        boolean isSoFarRight = Arrays.mismatch(expected, received.bytes()) == received.bytes().length;
        String difference = Difference.inWords(Quoted.bytes(expected), Quoted.bytes(received.bytes()));
        throw sent.block(doing)
                .difference(Quoted.bytes(expected), Quoted.bytes(received.bytes()), received.remark())
                .means(isSoFarRight ? difference + "; " + received.ending().whereBytesWereExpected() : difference)
                .failure();
    }

    void expectLine(String expected, Duration limit) {
        String line = readLine("the line " + Quoted.text(expected).shortened(), limit);
        if (!line.equals(expected)) {
            throw sent.block("expects a line")
                    .difference(Quoted.text(expected), Quoted.text(line))
                    .means(
                            line.isEmpty()
                                    ? "an empty line arrived: often, somebody sent one newline too many before it"
                                    : Difference.inWords(Quoted.text(expected), Quoted.text(line)))
                    .failure();
        }
    }

    /** The next line, without its newline. A failure says that {@code expected} was expected. */
    String readLine(String expected, Duration limit) {
        Received received = read("expects a line", () -> Received.line(socket, LONGEST_LINE, limit));
        int last = received.bytes().length - 1;
        if (received.ending() != Ending.ALL_CAME || received.bytes()[last] != '\n') {
            boolean lacksNewline = last >= 0 && received.ending() != Ending.RESET;
            throw sent.block("expects a line")
                    .words(expected, received.toString())
                    .means(
                            lacksNewline
                                    ? "the newline is missing; without it, nobody can tell whether the line is complete"
                                    : received.ending().whereBytesWereExpected())
                    .failure();
        }
        return new String(received.bytes(), 0, last, UTF_8);
    }

    byte[] readToEnd(Duration limit) {
        String doing = "reads to the end of stream";
        Received received = read(doing, () -> Received.bytes(socket, LONGEST_STREAM, limit));
        if (received.ending() != Ending.END_OF_STREAM) {
            throw sent.block(doing)
                    .words(Ending.END_OF_STREAM.words(), received.toString())
                    .means(received.ending().whereExpected(Ending.END_OF_STREAM))
                    .failure();
        }
        return received.bytes();
    }

    /** Expects this ending within {@code limit}, and no byte before it. */
    void expectEnding(String doing, Ending expected, Duration limit) {
        Received received = read(doing, () -> Received.bytes(socket, 1, limit));
        if (received.ending() == expected) {
            return;
        }
        Ending met = received.ending();
        if (met == Ending.ALL_CAME) { // then the failure shows some more bytes
            received = received.and(read(doing, () -> Received.bytes(socket, SURPLUS, SURPLUS_WAIT)));
        }
        String more = received.ending() == Ending.ALL_CAME ? ", and maybe more" : "";
        throw sent.block(doing)
                .words(expected.words(), received + more)
                .means(met.whereExpected(expected))
                .failure();
    }

    private Received read(String doing, Reading reading) {
        if (!reads) {
            throw new IllegalStateException(name + " never reads, so it can't do this: it " + doing);
        }
        try {
            return reading.read();
        } catch (IOException e) {
            throw sent.block(doing)
                    .line("met", e.toString())
                    .means(socket.isClosed() ? Sender.CLOSED_ITSELF : "the socket can't be read")
                    .failure();
        }
    }

    private interface Reading {
        Received read() throws IOException;
    }
}
