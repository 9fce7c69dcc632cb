package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lesson07.Line.Kind;

/**
 * {@link LineReader} for a client that nobody waits for: it is given the bytes that have come, however they were cut,
 * and keeps those of a line that isn't complete yet. It follows the same rules.
 */
final class LineAssembler {

    private static final byte[] NOTHING = {};

    private final int limit; // the most bytes in a line, its ending not counted
    private byte[] line = NOTHING; // what has come of the current line; grows up to the limit and a \r
    private int length;
    private int ended; // lines so far
    private boolean started; // some of the current line has come
    private boolean dropping; // the current line was too long: skip the rest of it

    LineAssembler(int limit) {
        this.limit = limit;
    }

    /** Takes bytes until there is a line to report; null if that takes more bytes than {@code in} has. */
    Line next(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte b = in.get();
            started = b != '\n';
            if (b == '\n') {
                ended++;
                if (!dropping) {
                    return complete();
                }
                dropping = false; // the line that was too long ends here
            } else if (!dropping && !append(b)) {
                dropping = true;
                length = 0;
                return new Line(Kind.TOO_LONG, "");
            }
        }
        return null;
    }

    /** Whether a line has begun that isn't complete yet. */
    boolean isInsideLine() {
        return started;
    }

    /** How many lines have ended so far. */
    int ended() {
        return ended;
    }

    /** Adds a byte to the line; false if that makes it too long. */
    private boolean append(byte b) {
        boolean fits = length < limit || length == limit && b == '\r'; // the \r is dropped again if \n follows
        if (fits) {
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.max(64, 2 * length));
            }
            line[length++] = b;
        }
        return fits;
    }

    private Line complete() {
        boolean endsInReturn = length > 0 && line[length - 1] == '\r';
        int end = endsInReturn ? length - 1 : length;
        length = 0;
        String text = new String(line, 0, end, UTF_8); // faster than LineReader's decoder, a new object for each line
        // Bytes that aren't UTF-8 have become U+FFFD; but the client may also have sent that character itself.
        boolean isUtf8 = text.indexOf(0xfffd) < 0 || Arrays.equals(text.getBytes(UTF_8), Arrays.copyOf(line, end));
        return isUtf8 ? new Line(Kind.TEXT, text) : new Line(Kind.NOT_UTF8, "");
    }
}
