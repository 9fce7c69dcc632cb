// does: compiles another class while it is graded
// must: NOT_ALLOWED javax.tools.ToolProvider

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return javax.tools.ToolProvider.getSystemJavaCompiler().toString();
    }

    @Override
    public void close() {}
}
