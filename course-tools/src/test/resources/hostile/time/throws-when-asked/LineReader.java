// does: throws an exception that throws when it is asked for its message
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new Angry();
    }

    @Override
    public void close() {}

    private static final class Angry extends RuntimeException {
        @Override
        public String getMessage() {
            throw new Angry();
        }
    }
}
