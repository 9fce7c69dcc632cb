package lesson02.exercise;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads chunks as large as the longest line into a buffer, and cuts complete lines from it. */
public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private final ByteBuffer waiting; // from 0 to its position: bytes that have arrived and were not returned yet

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.waiting = ByteBuffer.allocate(limit + 2); // with room for \r\n
    }

    public String readLine() throws IOException {
        int looked = 0;
        while (true) {
            for (; looked < waiting.position(); looked++) {
                if (waiting.get(looked) == '\n') {
                    return cut(looked);
                }
            }
            if (!waiting.hasRemaining()) {
                throw new IOException("no newline within " + waiting.capacity() + " bytes");
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
