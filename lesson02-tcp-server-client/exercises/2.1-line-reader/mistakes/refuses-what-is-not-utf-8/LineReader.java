// believes: a line with a wrong byte in it is an error
// caught by: 1, 3, 9
// breaks: R4
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
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
            if (line.size() == limit && b != '\r' || line.size() > limit) {
                throw new IOException("line longer than " + limit + " bytes");
            }
            line.write(b);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // which reports a byte that isn't UTF-8
        String text = decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
