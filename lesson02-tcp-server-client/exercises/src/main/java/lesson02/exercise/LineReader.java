package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines of text from a stream of bytes, however the bytes arrive: in one piece, one by one, many lines at once.
 *
 * <p>A line is UTF-8 text that ends in {@code \n}; a {@code \r} directly before it belongs to the ending, too. A line
 * holds at most {@code limit} bytes, its ending not counted.
 */
public final class LineReader implements Closeable {

    /**
     * Takes the stream to read from, which nobody else reads meanwhile.
     *
     * @param limit the most bytes that a line may hold, without its ending; at least 1
     */
    public LineReader(InputStream in, int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Returns the next line without its ending, or null if the stream has ended and no line is left. Waits until a whole
     * line has come.
     *
     * @throws java.io.EOFException if the stream ends within a line: what came of it is not a line
     * @throws IOException if a line is longer than the limit; thrown soon, for the rest of it may be endless
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
