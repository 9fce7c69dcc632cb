// does: writes on the teacher's terminal through the compiler's message
// must: NOT_COMPILED

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        int a = "[2J]0;owned ‮ ​ ::error::owned";
        return "";
    }

    @Override
    public void close() {}
}
