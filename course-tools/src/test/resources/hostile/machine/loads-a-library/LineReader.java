// does: loads native code
// must: NOT_ALLOWED java.lang.System.load

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        System.load("/tmp/libown.so");
        return "";
    }

    @Override
    public void close() {}
}
