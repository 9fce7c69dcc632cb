// does: gets at the test class through the class of its stream
// must: NOT_ALLOWED java.lang.Class.getEnclosingClass

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    private final InputStream stream;

    public LineReader(InputStream in, int limit) {
        stream = in;
    }

    public String readLine() throws IOException {
        return stream.getClass().getEnclosingClass().getSimpleName();
    }

    @Override
    public void close() {}
}
