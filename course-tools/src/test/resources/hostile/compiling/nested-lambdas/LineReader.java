// does: nests lambdas, and the compiler has to try each in two ways
// must: NOT_COMPILED

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> "")))))))))))))))))))))))))))));
        return "";
    }

    @Override
    public void close() {}

    static <T> T call(java.util.concurrent.Callable<T> a) { return null; }
    static <T> T call(java.util.function.Supplier<T> a) { return null; }
}
