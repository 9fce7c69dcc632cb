// does: brings its own test class
// must: NOT_COMPILED or NOT_ALLOWED

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "";
    }

    @Override
    public void close() {}
}
