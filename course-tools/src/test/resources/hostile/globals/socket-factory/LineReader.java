// does: makes all sockets of the tests
// must: NOT_ALLOWED java.net.SocketImplFactory

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.net.Socket.setSocketImplFactory(null);
        return "";
    }

    @Override
    public void close() {}
}
