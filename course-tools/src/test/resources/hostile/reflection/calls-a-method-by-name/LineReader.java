// does: ends the JVM by a method that it does not name
// must: NOT_ALLOWED java.lang.Class.getMethod

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            Runtime.class.getMethod("ha" + "lt", int.class).invoke(Runtime.getRuntime(), 0);
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
