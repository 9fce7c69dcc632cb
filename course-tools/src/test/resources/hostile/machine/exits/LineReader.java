// does: ends the JVM before a task can fail
// must: NOT_ALLOWED java.lang.System.exit

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        System.exit(0);
        return "";
    }

    @Override
    public void close() {}
}
