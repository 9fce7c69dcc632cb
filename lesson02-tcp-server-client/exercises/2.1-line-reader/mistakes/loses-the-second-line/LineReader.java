// believes: a read ends where the line ends, so nothing can follow the newline
// caught by: 4, 5, 7, 8, 9
// breaks: R6
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

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1024];
        while (true) {
            int count = in.read(buffer);
            if (count == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("connection closed in the middle of a line");
            }
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    return toText(line.toByteArray());
                }
                line.write(buffer[i]);
                if (line.size() - 1 > limit) {
                    throw new IOException("line too long");
                }
            }
        }
    }

    private String toText(byte[] line) throws IOException {
        int length = line.length;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (length > limit) {
            throw new IOException("line too long");
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
