// does: kills the program that grades it
// must: NOT_ALLOWED java.lang.ProcessHandle

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        return "";
    }

    @Override
    public void close() {}
}
