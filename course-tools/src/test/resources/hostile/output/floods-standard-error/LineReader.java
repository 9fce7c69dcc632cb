// does: prints errors without end
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            System.err.println("flood");
        }
    }

    @Override
    public void close() {}
}
