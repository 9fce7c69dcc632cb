package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;

/**
 * Reads a peer's lines, and trusts it in nothing: a line has a limit, so that it can't fill the memory; it must be
 * complete by a deadline, so that it can't hold a thread for ever by sending a byte now and then; and it must be UTF-8.
 *
 * <p>A line ends in {@code \n}; a {@code \r} before it is dropped. What stands after the last {@code \n} when the peer
 * ends its side is no line: nobody knows whether it is whole.
 */
final class LineReader {

    /** What {@link #next} found. */
    enum Kind {
        /** A line; {@link Line#text} is what it says. */
        TEXT,
        /** A line that is longer than the limit; told as soon as that is known, and the rest of the line is dropped. */
        TOO_LONG,
        /** A line whose bytes are not UTF-8. */
        NOT_UTF8,
        /** The line's deadline passed before its end came. */
        TOO_SLOW,
        /** The peer sent nothing for the whole idle time. */
        IDLE,
        /** The peer has ended its side. */
        END
    }

    /** What the peer sent next; {@code text} is empty unless the kind is {@link Kind#TEXT}. */
    record Line(Kind kind, String text) {}

    private static final int CHUNK = 8192; // bytes: the most that one read returns

    private final Socket peer;
    private final InputStream in;
    private final Duration lineDeadline;
    private final Duration idleLimit;

    private final byte[] chunk = new byte[CHUNK]; // what the last read returned, from next to end not looked at yet
    private int next;
    private int end;

    private final byte[] line; // what has come of the current line; has room for a \r behind the longest one
    private int length;
    private boolean started; // the current line's first byte has come, so its deadline runs
    private boolean dropping; // the current line was too long, and what is left of it does not count
    private long deadline; // in System.nanoTime(): when the wait for the next byte ends

    /**
     * Reads from {@code peer}.
     *
     * @param limit the most bytes in a line, its ending not counted
     * @param lineDeadline how long a line may take, from its first byte to its end
     * @param idleLimit how long the peer may send nothing between two lines
     */
    LineReader(Socket peer, int limit, Duration lineDeadline, Duration idleLimit) throws IOException {
        this.peer = peer;
        this.in = peer.getInputStream();
        this.line = new byte[limit + 1];
        this.lineDeadline = lineDeadline;
        this.idleLimit = idleLimit;
    }

    /** Blocks until the peer has sent a whole line, or something else is to be told. */
    Line next() throws IOException {
        try {
            if (!started) {
                deadline = System.nanoTime() + idleLimit.toNanos();
            }
            while (true) {
                int b = nextByte();
                if (b == -1) {
                    return new Line(Kind.END, "");
                }
                if (!started) {
                    started = true;
                    deadline = System.nanoTime() + lineDeadline.toNanos();
                }
                if (b == '\n') {
                    started = false;
                    if (!dropping) {
                        return complete();
                    }
                    dropping = false; // the line that was too long ends here, and the next one counts again
                    deadline = System.nanoTime() + idleLimit.toNanos();
                } else if (!dropping && !append((byte) b)) {
                    dropping = true;
                    length = 0;
                    return new Line(Kind.TOO_LONG, "");
                }
            }
        } catch (SocketTimeoutException e) {
            return new Line(started ? Kind.TOO_SLOW : Kind.IDLE, "");
        }
    }

    /** The next byte, 0 to 255, or -1 at end of stream; waits for it until the deadline. */
    private int nextByte() throws IOException {
        if (next == end) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("the deadline has passed");
            }
            peer.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE)); // bounds one read: so it is set anew for each
            int count = in.read(chunk); // blocks until a byte is there, the peer ends its side, or time is up
            if (count == -1) {
                return -1;
            }
            next = 0;
            end = count;
        }
        return chunk[next++] & 0xff;
    }

    /** Adds a byte to the line; false if that makes it too long. */
    private boolean append(byte b) {
        int limit = line.length - 1;
        boolean fits = length < limit || length == limit && b == '\r'; // which is dropped again if \n follows
        if (fits) {
            line[length++] = b;
        }
        return fits;
    }

    private Line complete() {
        boolean endsInReturn = length > 0 && line[length - 1] == '\r';
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, endsInReturn ? length - 1 : length);
        length = 0;
        try {
            // A new decoder reports bytes that are not UTF-8, where new String(...) would put a � in their place.
            return new Line(Kind.TEXT, UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return new Line(Kind.NOT_UTF8, "");
        }
    }
}
