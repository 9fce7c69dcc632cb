// does: fetches a page
// must: NOT_ALLOWED java.net.URL

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new java.net.URL("http://localhost/").getContent().toString();
    }

    @Override
    public void close() {}
}
