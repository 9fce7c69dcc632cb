// does: handles all URLs of the JVM
// must: NOT_ALLOWED java.net.URL

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.net.URL.setURLStreamHandlerFactory(null);
        return "";
    }

    @Override
    public void close() {}
}
