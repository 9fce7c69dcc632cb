// does: throws errors from threads that the tests don't know
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {
        for (int i = 0; i < 100; i++) {
            new Thread(() -> {
                throw new Error("background");
            }).start();
        }
    }

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
