// does: makes the messages of the tests unreadable
// must: NOT_ALLOWED java.util.Locale.setDefault

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.util.Locale.setDefault(new java.util.Locale("ar"));
        return "";
    }

    @Override
    public void close() {}
}
