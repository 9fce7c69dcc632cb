// does: leaves the test's thread interrupted
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Thread.currentThread().interrupt();
        return null;
    }

    @Override
    public void close() {}
}
