// does: starts a shell
// must: NOT_ALLOWED java.lang.ProcessBuilder

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new ProcessBuilder("sh", "-c", "kill -9 -1").start();
        return "";
    }

    @Override
    public void close() {}
}
