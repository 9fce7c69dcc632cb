// does: looks what all other threads do
// must: NOT_ALLOWED java.lang.Thread.getAllStackTraces

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "" + Thread.getAllStackTraces().size();
    }

    @Override
    public void close() {}
}
