// believes: limit + 1 is more than the limit
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
            if (line.size() > limit + 1) { // + 1: perhaps this is the \r of the ending
                throw new IOException("line longer than " + limit + " bytes");
            }
        }
        int length = line.size();
        if (length > limit && !endsWithCr(line)) {
            throw new IOException("line longer than " + limit + " bytes");
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean endsWithCr(ByteArrayOutputStream line) {
        return line.toByteArray()[line.size() - 1] == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
