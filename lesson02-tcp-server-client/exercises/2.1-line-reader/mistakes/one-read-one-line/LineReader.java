// believes: what the other side sends in one go arrives in one read
// caught by: 2, 3, 4, 5, 6, 7, 8, 9
// breaks: R1, R2, R3, R5, R6, R8, R10, R11, R12, R13
package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class LineReader implements Closeable {

    private final InputStream in;
    private final byte[] buffer;

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.buffer = new byte[limit];
    }

    public String readLine() throws IOException {
        int count = in.read(buffer);
        if (count == -1) {
            return null;
        }
        return new String(buffer, 0, count, StandardCharsets.UTF_8).trim();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
