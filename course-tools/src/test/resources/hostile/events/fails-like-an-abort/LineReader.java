// does: throws an exception named like JUnit's for a test that gives up
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new TestAbortedException();
    }

    @Override
    public void close() {}

    private static final class TestAbortedException extends RuntimeException {}
}
