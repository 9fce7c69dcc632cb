// does: keeps the JVM from ending
// must: GRADED 0
// allowed: java.lang.Runtime.addShutdownHook

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
    }

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
