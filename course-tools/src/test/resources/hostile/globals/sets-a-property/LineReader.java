// does: sets the seed of the random numbers
// must: NOT_ALLOWED java.lang.System.setProperty

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return System.setProperty("peerkit.seed", "1");
    }

    @Override
    public void close() {}
}
