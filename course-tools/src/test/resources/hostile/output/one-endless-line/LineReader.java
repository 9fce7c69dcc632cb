// does: prints a line without end
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            System.out.print("flood");
        }
    }

    @Override
    public void close() {}
}
