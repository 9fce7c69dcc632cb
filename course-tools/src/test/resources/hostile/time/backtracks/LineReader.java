// does: matches a pattern that takes years
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "" + "x".repeat(60).matches("(x+x+)+(\\d)\\2");
    }

    @Override
    public void close() {}
}
