// does: starts threads until the system has none left
// must: GRADED 0 or BROKEN

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            new Thread(() -> {
                while (true) {
                    LockSupport.park();
                }
            }).start();
        }
    }

    @Override
    public void close() {}
}
