// believes: a \r and its \n arrive together
// caught by: 2, 9
// breaks: R5
package lesson02.exercise;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1024];
    private int next;
    private int end;

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        while ((b = read()) != '\n') {
            if (b == '\r' && next < end && buffer[next] == '\n') {
                continue;
            }
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("the stream ended within a line");
            }
            if (line.size() == limit) {
                throw new IOException("line longer than " + limit + " bytes");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        if (next == end) {
            end = in.read(buffer);
            next = 0;
        }
        return end <= 0 ? -1 : buffer[next++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
