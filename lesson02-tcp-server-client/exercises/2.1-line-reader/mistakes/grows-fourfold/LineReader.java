// believes: a line that is too long is found in time if the buffer is checked each time before it grows
// caught by: 9
// breaks: R12
package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[8192];
    private int start; // of the line
    private int end; // of what has arrived

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        int newline = start;
        while (true) {
            for (; newline < end; newline++) {
                if (buffer[newline] == '\n') {
                    return line(newline);
                }
            }
            if (end == buffer.length) {
                newline -= start;
                makeRoom();
            }
            int count = in.read(buffer, end, buffer.length - end);
            if (count == -1 && start == end) {
                return null;
            }
            if (count == -1) {
                throw new EOFException("the stream ended within a line");
            }
            end += count;
        }
    }

    private String line(int newline) throws IOException {
        int length = newline - start;
        if (length > 0 && buffer[newline - 1] == '\r') {
            length--;
        }
        if (length > limit) {
            throw new IOException("the line is too long");
        }
        String line = new String(buffer, start, length, UTF_8);
        start = newline + 1;
        return line;
    }

    private void makeRoom() throws IOException {
        int length = end - start;
        if (length - 1 > limit) {
            throw new IOException("the line is too long");
        }
        byte[] larger = start > 0 ? buffer : new byte[4 * buffer.length];
        System.arraycopy(buffer, start, larger, 0, length);
        buffer = larger;
        start = 0;
        end = length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
