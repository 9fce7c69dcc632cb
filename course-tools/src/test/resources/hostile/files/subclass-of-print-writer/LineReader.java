// does: writes a file in the constructor of its superclass
// must: NOT_ALLOWED java.io.PrintWriter.new

package lesson02.exercise;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new Points().close();
        return "";
    }

    @Override
    public void close() {}

    private static final class Points extends PrintWriter {
        Points() throws FileNotFoundException {
            super("points");
        }
    }
}
