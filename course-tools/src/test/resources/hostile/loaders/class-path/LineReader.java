// does: takes the loader that loads the tests
// must: NOT_ALLOWED java.lang.ClassLoader

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "" + Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void close() {}
}
