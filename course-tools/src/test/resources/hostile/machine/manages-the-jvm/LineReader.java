// does: writes the memory of the JVM into a file
// must: NOT_ALLOWED java.lang.management.ManagementFactory

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getName();
    }

    @Override
    public void close() {}
}
