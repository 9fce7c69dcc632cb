// does: lets a serialised object call its methods
// must: NOT_ALLOWED java.io.ObjectInputStream

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    private final InputStream stream;

    public LineReader(InputStream in, int limit) {
        stream = in;
    }

    public String readLine() throws IOException {
        return new java.io.ObjectInputStream(stream).toString();
    }

    @Override
    public void close() {}
}
