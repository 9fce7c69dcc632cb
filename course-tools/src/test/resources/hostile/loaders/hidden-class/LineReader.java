// does: defines a class that has no name
// must: NOT_ALLOWED java.lang.invoke.MethodHandles.Lookup.defineHiddenClass

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            java.lang.invoke.MethodHandles.lookup().defineHiddenClass(new byte[0], true);
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
