// does: writes a file as a log
// must: NOT_ALLOWED java.util.logging.FileHandler

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new java.util.logging.FileHandler("/tmp/log").toString();
    }

    @Override
    public void close() {}
}
