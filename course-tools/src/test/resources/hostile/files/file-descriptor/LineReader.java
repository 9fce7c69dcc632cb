// does: writes into what the JVM has open
// must: NOT_ALLOWED java.io.FileDescriptor

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new java.io.FileOutputStream(java.io.FileDescriptor.out).write(1);
        return "";
    }

    @Override
    public void close() {}
}
