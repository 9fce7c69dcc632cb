// does: waits for a lock that its own thread holds elsewhere
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

public final class LineReader implements Closeable {

    private static final Object LOCK = new Object();

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Thread other = new Thread(() -> {
            synchronized (LOCK) {
                LockSupport.park();
                while (true) {
                    LockSupport.park();
                }
            }
        });
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        synchronized (LOCK) {
            return "";
        }
    }

    @Override
    public void close() {}
}
