// does: asks for a say in everything
// must: NOT_ALLOWED java.lang.SecurityManager

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        System.setSecurityManager(new SecurityManager());
        return "";
    }

    @Override
    public void close() {}
}
