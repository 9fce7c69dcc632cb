// believes: a character is a byte
// caught by: 9
// breaks: R11
package lesson02.exercise;

import java.io.BufferedInputStream;
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
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("the stream ended within a line");
            }
            line.write(b);
            if (line.toString(StandardCharsets.UTF_8).length() - 1 > limit) { // 1: perhaps for a \r
                throw new IOException("line longer than " + limit);
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.length() > limit) {
            throw new IOException("line longer than " + limit);
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
