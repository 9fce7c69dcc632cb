// does: never ends, before there is an object
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    static int n;

    static {
        while (n >= 0) {
            n = (n + 1) % 7;
        }
    }

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "";
    }

    @Override
    public void close() {}
}
