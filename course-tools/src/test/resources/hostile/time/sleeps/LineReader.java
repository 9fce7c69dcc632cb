// does: sleeps, and sleeps on when it is interrupted
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                // and on
            }
        }
    }

    @Override
    public void close() {}
}
