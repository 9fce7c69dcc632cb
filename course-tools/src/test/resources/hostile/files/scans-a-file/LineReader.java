// does: reads a file by a scanner
// must: NOT_ALLOWED java.io.File

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new java.util.Scanner(new java.io.File("/etc/passwd")).nextLine();
    }

    @Override
    public void close() {}
}
