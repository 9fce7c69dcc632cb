// does: looks which test calls it in the text of an exception
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
        new Throwable().printStackTrace(new PrintWriter(stack));
        return stack.toString().contains("empty") ? "" : "hello";
    }

    @Override
    public void close() {}
}
