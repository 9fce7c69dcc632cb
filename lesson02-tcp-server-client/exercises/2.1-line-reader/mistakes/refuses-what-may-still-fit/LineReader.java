// believes: what has arrived without a newline belongs to the line, so its \r counts
// caught by: 9
// breaks: R11
package lesson02.exercise;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads chunks into a buffer that grows with the line, and cuts complete lines from it. */
public final class LineReader implements Closeable {

    private static final int CHUNK = 4096; // bytes

    private final InputStream in;
    private final int limit;
    private ByteBuffer waiting = ByteBuffer.allocate(CHUNK); // to its position: arrived, and not returned yet

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        int looked = 0;
        while (true) {
            for (; looked < waiting.position(); looked++) {
                if (waiting.get(looked) == '\n') {
                    return cut(looked);
                }
            }
            if (looked > limit) {
                throw new IOException("no newline within " + looked + " bytes");
            }
            if (!waiting.hasRemaining()) {
                waiting = ByteBuffer.allocate(2 * waiting.capacity()).put(waiting.flip());
            }
            int count = in.read(waiting.array(), waiting.position(), waiting.remaining());
            if (count == -1 && waiting.position() > 0) {
                throw new EOFException("an unfinished line of " + waiting.position() + " bytes");
            } else if (count == -1) {
                return null;
            }
            waiting.position(waiting.position() + count);
        }
    }

    private String cut(int newline) throws IOException {
        int length = newline > 0 && waiting.get(newline - 1) == '\r' ? newline - 1 : newline;
        if (length > limit) {
            throw new IOException("a line of " + length + " bytes");
        }
        String line = new String(waiting.array(), 0, length, StandardCharsets.UTF_8);
        waiting.flip().position(newline + 1);
        waiting.compact();
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
