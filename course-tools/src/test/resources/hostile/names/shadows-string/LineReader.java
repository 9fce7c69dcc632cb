// does: declares a String in the file of its class
// must: NOT_COMPILED or NOT_ALLOWED lesson02.exercise.String

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return null;
    }

    @Override
    public void close() {}
}

class String {}
