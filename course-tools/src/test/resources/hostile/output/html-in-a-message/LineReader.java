// does: puts a script into the page of results
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new IOException("<script>alert(1)</script><img src=x onerror=alert(1)>");
    }

    @Override
    public void close() {}
}
