package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines of text from a stream of bytes, however the bytes arrive: in one piece, one by one, many lines at once.
 *
 * <p>A line is UTF-8 text that ends with {@code \n}; a {@code \r} directly before that belongs to the ending. A line
 * holds at most {@code limit} bytes, not counting its ending.
 */
public final class LineReader implements Closeable {

    /**
     * Takes the stream to read from. Nobody else reads from it.
     *
     * @param limit the largest number of bytes in a line, without its ending; 1 to {@code Integer.MAX_VALUE}
     */
    public LineReader(InputStream in, int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Returns the next line without its ending, or null if the stream has ended and no line is left. Waits until a
     * whole line has arrived.
     *
     * @throws java.io.EOFException if the stream ends within a line: part of a line is not a line
     * @throws IOException if a line is longer than the limit, thrown soon, because the rest of it may be endless; or
     *     what the stream has thrown
     */
    public String readLine() throws IOException {
        // TODO: read bytes up to the newline, then turn them into text
        throw new UnsupportedOperationException("not attempted");
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        // TODO: close the stream
        throw new UnsupportedOperationException("not attempted");
    }
}
