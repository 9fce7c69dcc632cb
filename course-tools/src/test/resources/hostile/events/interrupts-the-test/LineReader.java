// does: interrupts the test's thread again and again
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {
        Thread test = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (true) {
                test.interrupt();
            }
        });
        interrupter.setDaemon(true);
        interrupter.start();
    }

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
