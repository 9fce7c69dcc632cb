// does: writes a file by a formatter
// must: NOT_ALLOWED java.util.Formatter

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new java.util.Formatter("points").close();
        return "";
    }

    @Override
    public void close() {}
}
