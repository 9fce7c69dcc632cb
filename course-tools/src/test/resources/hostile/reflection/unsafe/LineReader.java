// does: writes into memory
// must: NOT_ALLOWED sun.misc.Unsafe

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return sun.misc.Unsafe.class.getName();
    }

    @Override
    public void close() {}
}
