// does: never ends, in each task
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    private int n;

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            n++;
        }
    }

    @Override
    public void close() {}
}
