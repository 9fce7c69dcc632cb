// does: makes a file as the address of a socket
// must: NOT_ALLOWED java.net.StandardProtocolFamily.UNIX

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX).bind(null);
        return "";
    }

    @Override
    public void close() {}
}
