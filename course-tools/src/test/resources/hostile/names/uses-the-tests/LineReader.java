// does: asks the test class what is expected
// must: NOT_COMPILED or NOT_ALLOWED lesson02.exercise.LineReaderTest

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return LineReaderTest.class.getName();
    }

    @Override
    public void close() {}
}
