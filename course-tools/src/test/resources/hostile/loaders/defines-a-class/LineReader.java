// does: brings a class as bytes, which nobody has checked
// must: NOT_ALLOWED java.lang.ClassLoader

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new ClassLoader() {}.toString();
    }

    @Override
    public void close() {}
}
