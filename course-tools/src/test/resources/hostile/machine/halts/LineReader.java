// does: ends the JVM at once
// must: NOT_ALLOWED java.lang.Runtime.halt

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Runtime.getRuntime().halt(0);
        return "";
    }

    @Override
    public void close() {}
}
