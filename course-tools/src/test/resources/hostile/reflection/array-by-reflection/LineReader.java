// does: writes into an array where the model checker does not see it
// must: NOT_ALLOWED java.lang.reflect.Array

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.lang.reflect.Array.setInt(new int[1], 0, 1);
        return "";
    }

    @Override
    public void close() {}
}
