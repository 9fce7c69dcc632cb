// does: reads the solutions out of an archive
// must: NOT_ALLOWED java.util.zip.ZipFile

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new java.util.zip.ZipFile("course.jar").getName();
    }

    @Override
    public void close() {}
}
