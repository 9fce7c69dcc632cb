// does: returns a line of 200 million characters
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "x".repeat(200_000_000);
    }

    @Override
    public void close() {}
}
