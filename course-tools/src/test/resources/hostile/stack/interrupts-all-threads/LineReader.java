// does: interrupts the threads of the tests
// must: NOT_ALLOWED java.lang.Thread.enumerate

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Thread[] threads = new Thread[100];
        for (int i = Thread.enumerate(threads) - 1; i >= 0; i--) {
            threads[i].interrupt();
        }
        return "";
    }

    @Override
    public void close() {}
}
