// does: throws an exception that always has another cause
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new Caused();
    }

    @Override
    public void close() {}

    private static final class Caused extends RuntimeException {
        @Override
        public synchronized Throwable getCause() {
            return new Caused();
        }
    }
}
