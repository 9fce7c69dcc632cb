// does: changes the time zone of the JVM
// must: NOT_ALLOWED java.util.TimeZone

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.util.TimeZone.setDefault(null);
        return "";
    }

    @Override
    public void close() {}
}
