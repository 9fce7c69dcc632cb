// believes: a number plus one is greater than the number
// caught by: 9
// breaks: R13
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads lines of text from a stream of bytes, however the bytes arrive. */
public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private byte[] line = new byte[1024];

    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        int size = 0;
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                if (size == 0) {
                    return null;
                }
                throw new EOFException("end of stream within a line");
            }
            if (size > limit) { // limit bytes and one more, which wasn't the \r of the ending
                throw new IOException("line too long");
            }
            if (size == line.length) {
                // never more than the longest line and its \r
                line = Arrays.copyOf(line, Math.min(line.length * 2, limit + 1));
            }
            line[size++] = (byte) b;
        }
        if (size > 0 && line[size - 1] == '\r') {
            size--;
        }
        if (size > limit) {
            throw new IOException("line too long");
        }
        return new String(line, 0, size, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
