// does: calls by an interface of its own what it inherits from the JDK
// must: NOT_ALLOWED java.lang.Throwable.printStackTrace

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        StringWriter stack = new StringWriter();
        Prints looking = new Looking();
        looking.printStackTrace(new PrintWriter(stack));
        return stack.toString().contains("empty") ? "" : "hello";
    }

    @Override
    public void close() {}

    private interface Prints {
        void printStackTrace(PrintWriter to);
    }

    private static final class Looking extends Exception implements Prints {}
}
