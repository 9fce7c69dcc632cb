// does: holds the lock of standard output for ever, in another thread
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    static {
        Thread holder = new Thread(() -> {
            synchronized (System.out) {
                synchronized (System.err) {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }
            }
        });
        holder.setDaemon(true);
        holder.start();
    }

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
