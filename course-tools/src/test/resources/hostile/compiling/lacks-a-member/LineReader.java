// does: lacks a method that the tests call
// must: NOT_COMPILED or GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    @Override
    public void close() {}
}
