// believes: read takes what was pushed back first, and reads from the stream only if that is nothing
// caught by: 5
// breaks: R7
package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

public final class LineReader implements Closeable {

    private static final int MOST = 4096; // bytes in a read

    private final PushbackInputStream in;
    private final int limit;

    public LineReader(InputStream in, int limit) {
        this.in = new PushbackInputStream(in, MOST);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] read = new byte[MOST];
        while (true) {
            int count = in.read(read);
            if (count == -1 && line.size() == 0) {
                return null;
            }
            if (count == -1) {
                throw new EOFException("the stream ended within a line");
            }
            int length = 0;
            while (length < count && read[length] != '\n') {
                length++;
            }
            line.write(read, 0, length);
            if (length < count) {
                in.unread(read, length + 1, count - length - 1);
                return text(line.toByteArray());
            }
            if (line.size() - 1 > limit) {
                throw new IOException("the line is too long");
            }
        }
    }

    private String text(byte[] line) throws IOException {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        if (length > limit) {
            throw new IOException("the line is too long");
        }
        return new String(line, 0, length, UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
