// does: changes a private field through a handle
// must: NOT_ALLOWED java.lang.invoke.VarHandle

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.lang.invoke.VarHandle.fullFence();
        return "";
    }

    @Override
    public void close() {}
}
