// does: starts a program in the other way
// must: NOT_ALLOWED java.lang.Runtime.exec

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        Runtime.getRuntime().exec(new String[] {"sh"});
        return "";
    }

    @Override
    public void close() {}
}
