// does: writes a file
// must: NOT_ALLOWED java.nio.file.Files

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.nio.file.Files.writeString(java.nio.file.Path.of("points"), "10");
        return "";
    }

    @Override
    public void close() {}
}
