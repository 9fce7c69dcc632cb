// does: throws an exception whose text never comes
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new Silent();
    }

    @Override
    public void close() {}

    private static final class Silent extends RuntimeException {
        @Override
        public String toString() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
