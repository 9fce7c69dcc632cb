// does: keeps the JVM from ending
// must: NOT_ALLOWED java.lang.Runtime.addShutdownHook

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
        return "";
    }

    @Override
    public void close() {}
}
