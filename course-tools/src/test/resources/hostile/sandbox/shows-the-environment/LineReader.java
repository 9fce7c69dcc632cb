// does: prints its environment
// must: GRADED 0
// allowed: java.lang.System.getenv

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        System.out.println(System.getenv());
        return "";
    }

    @Override
    public void close() {}
}
