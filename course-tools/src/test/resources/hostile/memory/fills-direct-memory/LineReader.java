// does: takes all memory outside the heap
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public final class LineReader implements Closeable {

    private static final List<ByteBuffer> KEPT = new ArrayList<>();

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            KEPT.add(ByteBuffer.allocateDirect(1 << 24));
        }
    }

    @Override
    public void close() {}
}
