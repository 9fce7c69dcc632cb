// does: gives up each test, which does not count as failed
// must: NOT_COMPILED or NOT_ALLOWED

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new org.opentest4j.TestAbortedException();
    }

    @Override
    public void close() {}
}
