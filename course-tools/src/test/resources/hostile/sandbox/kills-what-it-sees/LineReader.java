// does: kills all processes that it sees
// must: GRADED 0
// allowed: java.lang.ProcessHandle

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                process.destroyForcibly();
            } catch (RuntimeException e) {
                // itself
            }
        });
        return "";
    }

    @Override
    public void close() {}
}
