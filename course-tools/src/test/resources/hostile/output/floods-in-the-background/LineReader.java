// does: prints without end from another thread
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    static {
        Thread printer = new Thread(() -> {
            while (true) {
                System.out.println("flood");
            }
        });
        printer.setDaemon(true);
        printer.start();
    }

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
