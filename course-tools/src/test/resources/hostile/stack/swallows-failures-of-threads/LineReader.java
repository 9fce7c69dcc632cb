// does: hides what its threads throw from the tests
// must: NOT_ALLOWED java.lang.Thread.setDefaultUncaughtExceptionHandler

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
        return "";
    }

    @Override
    public void close() {}
}
