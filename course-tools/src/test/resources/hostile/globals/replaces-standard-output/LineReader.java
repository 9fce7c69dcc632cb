// does: puts a stream in the place of standard output
// must: NOT_ALLOWED java.lang.System.setOut

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        System.setOut(null);
        return "";
    }

    @Override
    public void close() {}
}
