// does: sends commands to the terminal in the name of a thread that it leaves
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new Thread(() -> {
            while (true) {
                LockSupport.park();
            }
        }, "\u001b[2J\u001b[31m\u001b]0;owned\u0007\r\u202e\u2066\u200b\u2028\u0085\u009b31m\u0000").start();
        return null;
    }

    @Override
    public void close() {}
}
