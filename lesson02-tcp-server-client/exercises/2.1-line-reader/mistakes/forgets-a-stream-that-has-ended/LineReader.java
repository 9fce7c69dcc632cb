// believes: a stream that has ended needs no close
// caught by: 10
// breaks: R15
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of text from a stream of bytes. */
public final class LineReader implements Closeable {

    private InputStream in; // null when it has ended
    private final int limit;

    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        if (in == null) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            int b = in.read();
            if (b == -1) {
                if (line.size() > 0) {
                    throw new EOFException("the stream ended after " + line.size() + " bytes of a line");
                }
                in = null;
                return null;
            }
            if (b == '\n') {
                return text(line.toByteArray());
            }
            line.write(b);
            if (line.size() - 1 > limit) {
                throw tooLong();
            }
        }
    }

    private String text(byte[] bytes) throws IOException {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (length > limit) {
            throw tooLong();
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private IOException tooLong() {
        return new IOException("a line is longer than " + limit + " bytes");
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
