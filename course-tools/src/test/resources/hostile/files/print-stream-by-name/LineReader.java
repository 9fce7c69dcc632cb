// does: writes a file without the word
// must: NOT_ALLOWED java.io.PrintStream.new

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new java.io.PrintStream("points", "UTF-8").close();
        return "";
    }

    @Override
    public void close() {}
}
