// does: deletes whatever it can
// must: GRADED 0
// allowed: java.io.File

package lesson02.exercise;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        delete(new File("FOLDER"));
        delete(new File("/tmp"));
        return "";
    }

    @Override
    public void close() {}

    private static void delete(File file) {
        File[] files = file.listFiles();
        for (File inside : files == null ? new File[0] : files) {
            delete(inside);
        }
        file.delete();
    }
}
