// does: brings its own random numbers
// must: NOT_ALLOWED java.security.Provider

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.security.Security.insertProviderAt(new java.security.Provider("Own", "1", "") {}, 1);
        return "";
    }

    @Override
    public void close() {}
}
