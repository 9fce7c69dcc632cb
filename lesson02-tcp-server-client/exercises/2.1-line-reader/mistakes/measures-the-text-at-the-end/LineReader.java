// believes: the loop stops lines with too many bytes, so the final check may use the length of the text
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                if (bytes.size() == 0) {
                    return null;
                }
                throw new EOFException("the stream ended within a line");
            }
            bytes.write(b);
            if (bytes.size() - 1 > limit) { // + 1: perhaps there is a \r before the \n
                throw new IOException("line longer than " + limit + " bytes");
            }
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.length() > limit) {
            throw new IOException("line longer than " + limit + " bytes");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
