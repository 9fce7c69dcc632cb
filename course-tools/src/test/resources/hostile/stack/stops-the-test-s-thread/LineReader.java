// does: stops the thread in which the test runs
// must: NOT_ALLOWED java.lang.Thread.stop

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    private final Thread test = Thread.currentThread();

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        test.stop();
        return "";
    }

    @Override
    public void close() {}
}
