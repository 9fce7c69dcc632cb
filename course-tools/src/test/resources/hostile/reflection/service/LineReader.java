// does: loads a listener for the tests as a service
// must: NOT_ALLOWED java.util.ServiceLoader

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return java.util.ServiceLoader.load(Runnable.class).toString();
    }

    @Override
    public void close() {}
}
