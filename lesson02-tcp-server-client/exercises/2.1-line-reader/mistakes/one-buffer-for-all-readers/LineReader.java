// believes: one buffer for all readers saves memory, as it is empty before each line
// caught by: 4
// breaks: R16
package lesson02.exercise;

import static java.nio.charset.StandardCharsets.*;

import java.io.*;
import java.util.*;

public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private static ByteArrayOutputStream line = new ByteArrayOutputStream();

    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        line.reset();
        while (true) {
            int b = in.read();
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("unfinished line");
            }
            if (b == '\n') {
                return text(line.toByteArray());
            }
            line.write(b);
            if (line.size() - 1 > limit) {
                throw new IOException("line too long");
            }
        }
    }

    private String text(byte[] bytes) throws IOException {
        int n = bytes.length;
        if (n > 0 && bytes[n - 1] == '\r') {
            n--;
        }
        if (n > limit) {
            throw new IOException("line too long");
        }
        return new String(bytes, 0, n, UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
