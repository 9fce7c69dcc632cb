// does: loads a class from a file
// must: NOT_ALLOWED java.net.URLClassLoader

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new java.net.URLClassLoader(new java.net.URL[0]).toString();
    }

    @Override
    public void close() {}
}
