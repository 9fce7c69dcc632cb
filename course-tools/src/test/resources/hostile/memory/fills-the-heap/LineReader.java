// does: takes all memory
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

public final class LineReader implements Closeable {

    private static final List<byte[]> KEPT = new ArrayList<>();

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            KEPT.add(new byte[1 << 20]);
        }
    }

    @Override
    public void close() {}
}
