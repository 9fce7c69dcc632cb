// believes: a stream with unread bytes must be drained before it is closed, or the system sends a reset
// caught by: 10
// breaks: R15
package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads lines of text from a stream of bytes, however the bytes arrive: in one piece, one by one, many lines at once.
 *
 * <p>A line is UTF-8 text that ends with {@code \n}; a {@code \r} directly before that belongs to the ending. A line
 * holds at most {@code limit} bytes, not counting its ending.
 */
public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;

    /**
     * Takes the stream to read from. Nobody else reads from it.
     *
     * @param limit the largest number of bytes in a line, without its ending; 1 to {@code Integer.MAX_VALUE}
     */
    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in); // keeps what arrived after a newline for the next line
        this.limit = limit;
    }

    /**
     * Returns the next line without its ending, or null if the stream has ended and no line is left. Waits until a
     * whole line has arrived.
     *
     * @throws EOFException if the stream ends within a line: part of a line is not a line
     * @throws IOException if a line is longer than the limit, thrown soon, because the rest of it may be endless; or
     *     what the stream has thrown
     */
    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read(); // blocks until a byte arrives or the stream ends
        while (b != '\n') {
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("The stream ended within a line, after " + line.size() + " bytes of it");
            }
            line.write(b);
            if (line.size() - 1 > limit) { // 1: for a \r that may belong to the ending
                throw tooLong();
            }
            b = in.read();
        }
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (length > limit) {
            throw tooLong();
        }
        return new String(bytes, 0, length, UTF_8); // all bytes of the line at once, so no character is cut in two
    }

    private IOException tooLong() {
        return new IOException("A line holds at most " + limit + " bytes, and this one holds more");
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        in.close();
    }
}
