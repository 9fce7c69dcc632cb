// does: takes all file descriptors
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

public final class LineReader implements Closeable {

    private static final List<ServerSocket> KEPT = new ArrayList<>();

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        while (true) {
            KEPT.add(new ServerSocket(0));
        }
    }

    @Override
    public void close() {}
}
