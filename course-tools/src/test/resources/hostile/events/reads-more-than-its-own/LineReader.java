// does: reads its stream in another thread after the task has ended
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {
        Thread reader = new Thread(() -> {
            while (true) {
                try {
                    in.read();
                } catch (IOException e) {
                    return;
                }
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}
