// does: starts JVMs that start JVMs
// must: GRADED 0
// allowed: java.lang.ProcessBuilder java.lang.Process java.lang.System.getProperty

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        for (int i = 0; i < 20; i++) {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Dname=MARK", "-version").start();
        }
        return "";
    }

    @Override
    public void close() {}
}
