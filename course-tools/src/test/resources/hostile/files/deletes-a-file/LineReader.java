// does: deletes a file
// must: NOT_ALLOWED java.io.File

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new java.io.File("points").delete();
        return "";
    }

    @Override
    public void close() {}
}
