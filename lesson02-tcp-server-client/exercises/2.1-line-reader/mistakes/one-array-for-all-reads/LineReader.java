// believes: all readers can read into one array, because each copies what has arrived before another one reads
// caught by: 4
// breaks: R16
package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;

public final class LineReader implements Closeable {

    private static final byte[] ARRAY = new byte[2000];

    private final InputStream in;
    private final int limit;
    private InputStream arrived = InputStream.nullInputStream();

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        while ((b = next()) != '\n') {
            if (b == -1) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("unfinished line");
            }
            line.write(b);
            if (line.size() - 1 > limit) {
                throw new IOException("line too long");
            }
        }
        byte[] bytes = line.toByteArray();
        int n = bytes.length;
        if (n > 0 && bytes[n - 1] == '\r') {
            n--;
        }
        if (n > limit) {
            throw new IOException("line too long");
        }
        return new String(bytes, 0, n, UTF_8);
    }

    private int next() throws IOException {
        int b = arrived.read();
        if (b == -1) {
            int n = in.read(ARRAY);
            if (n == -1) {
                return -1;
            }
            arrived = new ByteArrayInputStream(ARRAY.clone(), 0, n);
            b = arrived.read();
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
