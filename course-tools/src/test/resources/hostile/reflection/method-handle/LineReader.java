// does: calls a method through a handle
// must: NOT_ALLOWED java.lang.invoke.MethodType or NOT_ALLOWED java.lang.invoke.MethodHandles.Lookup.findStatic

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            java.lang.invoke.MethodHandles.lookup()
                    .findStatic(System.class, "exit", java.lang.invoke.MethodType.methodType(void.class, int.class));
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
