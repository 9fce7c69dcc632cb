package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Puts lines together from the bytes that a channel has read, however they were cut. It never waits: bytes of a line that
 * isn't complete yet stay here until the next bytes come.
 *
 * <p>A line is UTF-8 text that ends with {@code \n}; a {@code \r} directly before that belongs to the ending.
 */
public final class LineAssembler {

    /** @param limit the largest number of bytes in a line, without its ending; 1 to {@code Integer.MAX_VALUE} */
    public LineAssembler(int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Takes bytes from the buffer, up to the end of a line. Returns that line without its ending; or null if the buffer
     * is used up and the line isn't complete yet.
     *
     * @throws IOException if a line is longer than the limit; once for each such line, and the next line works
     */
    public String next(ByteBuffer in) throws IOException {
        // TODO: take bytes up to the newline, and keep them if it isn't there
        throw new UnsupportedOperationException("not attempted");
    }
}
