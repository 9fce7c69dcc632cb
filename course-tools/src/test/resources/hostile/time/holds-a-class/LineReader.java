// does: holds the locks of classes that the tests need
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    static {
        Thread holder = new Thread(() -> {
            synchronized (String.class) {
                synchronized (Thread.class) {
                    synchronized (Class.class) {
                        while (true) {
                            Thread.onSpinWait();
                        }
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
