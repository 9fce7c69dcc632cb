// does: reads what lies beside the classes
// must: NOT_ALLOWED java.lang.Class.getResourceAsStream

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new String(LineReader.class.getResourceAsStream("LineReaderTest.class").readAllBytes());
    }

    @Override
    public void close() {}
}
