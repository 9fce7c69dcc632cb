package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Arrays;
import lesson05.Line.Kind;

/**
 * Splits the bytes from a peer into lines, and takes nothing on trust: a line may have only so many bytes, must be
 * complete in time, and must be UTF-8. A line ends in {@code \n}; a {@code \r} before that is dropped. Bytes after the
 * last {@code \n} are not a line: nobody knows whether it is complete.
 */
final class LineReader {

    private final Socket peer;
    private final int limit; // the most bytes in a line, its ending not counted
    private final Duration lineTime; // for a line, from its first byte to its end
    private final Duration idleTime; // how long the peer may send nothing between two lines

    private final byte[] chunk = new byte[1024]; // what one read returned
    private int used; // bytes of the chunk that have been looked at
    private int filled; // bytes in the chunk

    private byte[] line = new byte[64]; // what has come of the current line; grows up to the limit and a \r
    private int length;
    private boolean started; // the current line's clock is running
    private boolean dropping; // the current line was too long: skip the rest of it
    private Deadline deadline; // for the next byte

    LineReader(Socket peer, int limit, Duration lineTime, Duration idleTime) {
        this.peer = peer;
        this.limit = limit;
        this.lineTime = lineTime;
        this.idleTime = idleTime;
    }

    /** Blocks until the peer has sent a whole line, or there is something else to report. */
    Line next() throws IOException {
        if (!started) {
            deadline = Deadline.in(idleTime);
        }
        return read();
    }

    /** The same, but the line must be complete by {@code deadline}, even if its first byte comes late. */
    Line next(Deadline deadline) throws IOException {
        started = true;
        this.deadline = deadline;
        return read();
    }

    private Line read() throws IOException {
        try {
            int b;
            while ((b = nextByte()) != -1) { // blocks until a byte is there, or time is up
                if (!started) {
                    started = true;
                    deadline = Deadline.in(lineTime);
                }
                if (b == '\n') {
                    started = false;
                    if (!dropping) {
                        return complete();
                    }
                    dropping = false; // the line that was too long ends here
                    deadline = Deadline.in(idleTime);
                } else if (!dropping && !append((byte) b)) {
                    dropping = true;
                    length = 0;
                    return new Line(Kind.TOO_LONG, "");
                }
            }
            return new Line(Kind.END, "");
        } catch (SocketTimeoutException e) {
            return new Line(started ? Kind.TOO_SLOW : Kind.IDLE, "");
        }
    }

    /** The next byte, 0 to 255, or -1 at end of stream. */
    private int nextByte() throws IOException {
        if (used == filled) {
            peer.setSoTimeout(deadline.millisLeft()); // limits one read only, so it is set again before each
            filled = Math.max(peer.getInputStream().read(chunk), 0); // blocks until a byte is there, or time is up
            used = 0;
        }
        return filled == 0 ? -1 : chunk[used++] & 0xff;
    }

    /** Adds a byte to the line; false if that makes it too long. */
    private boolean append(byte b) {
        boolean fits = length < limit || length == limit && b == '\r'; // the \r is dropped again if \n follows
        if (fits) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = b;
        }
        return fits;
    }

    private Line complete() {
        boolean endsInReturn = length > 0 && line[length - 1] == '\r';
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, endsInReturn ? length - 1 : length);
        length = 0;
        try {
            // A new decoder reports bytes that are not UTF-8; new String(...) would put a � in their place.
            return new Line(Kind.TEXT, UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return new Line(Kind.NOT_UTF8, "");
        }
    }
}
