// does: pretends that memory is out
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new OutOfMemoryError("Java heap space");
    }

    @Override
    public void close() {}
}
