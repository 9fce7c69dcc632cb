// believes: a megabyte is nothing, and the array need not grow then
// caught by: 9
// breaks: R13
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class LineReader implements Closeable {

    private static final int MEGABYTE = 1 << 20;

    private final InputStream in;
    private final int limit;
    private final ByteArrayOutputStream line;

    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
        this.line = new ByteArrayOutputStream(Math.min(limit, MEGABYTE));
    }

    public String readLine() throws IOException {
        line.reset();
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("the stream ended within a line");
            }
            line.write(b);
            if (line.size() - 1 > limit) {
                throw tooLong();
            }
        }
        byte[] bytes = line.toByteArray();
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
        return new IOException("line longer than " + limit + " bytes");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
