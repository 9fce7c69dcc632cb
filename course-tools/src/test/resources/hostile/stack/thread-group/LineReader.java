// does: gets at all threads through their group
// must: NOT_ALLOWED java.lang.ThreadGroup

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Thread.currentThread().getThreadGroup().interrupt();
        return "";
    }

    @Override
    public void close() {}
}
