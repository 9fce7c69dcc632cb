// does: reads the seed of the random numbers
// must: NOT_ALLOWED java.lang.Integer.getInteger

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return "" + Integer.getInteger("peerkit.seed");
    }

    @Override
    public void close() {}
}
