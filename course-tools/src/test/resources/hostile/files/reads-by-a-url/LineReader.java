// does: reads a file by its URL
// must: NOT_ALLOWED java.net.URL

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new String(new java.net.URL("file:/etc/passwd").openStream().readAllBytes());
    }

    @Override
    public void close() {}
}
