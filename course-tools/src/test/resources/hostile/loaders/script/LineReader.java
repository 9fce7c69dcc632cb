// does: runs a text as a script
// must: NOT_ALLOWED javax.script.ScriptEngineManager

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return new javax.script.ScriptEngineManager().toString();
    }

    @Override
    public void close() {}
}
