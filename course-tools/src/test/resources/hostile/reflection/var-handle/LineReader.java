// does: changes a private field through a handle
// must: NOT_ALLOWED java.lang.invoke.MethodHandles.Lookup.findVarHandle

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            java.lang.invoke.MethodHandles.lookup()
                    .findVarHandle(Thread.currentThread().getClass(), "value", int.class)
                    .set(Thread.currentThread(), 1);
        } catch (ReflectiveOperationException e) {
            // another field, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
