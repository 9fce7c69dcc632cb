// does: prints an own exception, which has a field with the name of the method
// must: NOT_ALLOWED java.lang.Throwable.printStackTrace

package lesson02.exercise;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        ByteArrayOutputStream stack = new ByteArrayOutputStream();
        new Looking().printStackTrace(new PrintStream(stack));
        return stack.toString().contains("empty") ? "" : "hello";
    }

    @Override
    public void close() {}

    private static final class Looking extends Exception {
        int printStackTrace;
    }
}
