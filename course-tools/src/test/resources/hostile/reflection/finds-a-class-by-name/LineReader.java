// does: asks for the tests, whose methods it would read
// must: NOT_ALLOWED java.lang.Class.forName

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            return "" + Class.forName("lesson02.exercise.LineReaderTest").getDeclaredMethods().length;
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
