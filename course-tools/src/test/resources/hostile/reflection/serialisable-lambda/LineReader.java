// does: brings a method that the JVM calls when it reads a lambda
// must: NOT_ALLOWED java.lang.invoke.SerializedLambda

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Runnable end = (Runnable & java.io.Serializable) () -> {};
        end.run();
        return "";
    }

    @Override
    public void close() {}
}
