// does: reads the environment
// must: NOT_ALLOWED java.lang.System.getenv

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return System.getenv("HOME");
    }

    @Override
    public void close() {}
}
