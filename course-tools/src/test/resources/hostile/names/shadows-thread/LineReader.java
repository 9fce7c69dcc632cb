// does: declares a Thread, which the tests would take for the JDK's
// must: NOT_ALLOWED lesson02.exercise.Thread

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "";
    }

    @Override
    public void close() {}
}
