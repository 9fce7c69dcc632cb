// does: throws an exception whose message never comes
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new Endless();
    }

    @Override
    public void close() {}

    private static final class Endless extends IOException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
