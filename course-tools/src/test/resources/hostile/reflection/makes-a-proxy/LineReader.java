// does: puts a proxy in the place of a listener
// must: NOT_ALLOWED java.lang.reflect.Proxy

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        return java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, null).toString();
    }

    @Override
    public void close() {}
}
