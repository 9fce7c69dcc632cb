// does: sends commands to the terminal in the message of an exception
// must: GRADED 0

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        throw new IOException("\u001b[2J\u001b[31m\u001b]0;owned\u0007\r\u202e\u2066\u200b\u2028\u0085\u009b31m\u0000");
    }

    @Override
    public void close() {}
}
