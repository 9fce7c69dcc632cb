// believes: each read returns whole characters, so it can be turned into text immediately
// caught by: 3, 9
// breaks: R5, R11
package lesson02.exercise;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private String received = "";

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        byte[] buffer = new byte[1024];
        int newline = received.indexOf('\n');
        while (newline == -1) {
            if (received.length() > limit + 1) {
                throw new IOException("line too long");
            }
            int count = in.read(buffer);
            if (count == -1) {
                if (received.isEmpty()) {
                    return null;
                }
                throw new EOFException("unfinished line: " + received);
            }
            received += new String(buffer, 0, count, StandardCharsets.UTF_8);
            newline = received.indexOf('\n');
        }
        String line = received.substring(0, newline);
        received = received.substring(newline + 1);
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.length() > limit) {
            throw new IOException("line too long");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
