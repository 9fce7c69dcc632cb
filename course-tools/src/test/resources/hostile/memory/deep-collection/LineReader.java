// does: returns nothing, and keeps a list that holds itself
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        List<Object> list = new ArrayList<>();
        list.add(List.of(list));
        throw new IllegalStateException("" + list.hashCode());
    }

    @Override
    public void close() {}
}
