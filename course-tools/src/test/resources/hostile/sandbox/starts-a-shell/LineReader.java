// does: starts a shell that stays
// must: GRADED 0
// allowed: java.lang.ProcessBuilder java.lang.Process

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "setsid sh -c 'sleep 1000; : MARK' & touch FOLDER/hostile").start();
        return "";
    }

    @Override
    public void close() {}
}
