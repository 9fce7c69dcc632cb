// does: writes until the disk is full
// must: GRADED 0
// allowed: java.io.FileOutputStream

package lesson02.exercise;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        for (int i = 0; ; i++) {
            try (FileOutputStream out = new FileOutputStream("/tmp/" + i)) {
                for (int j = 0; j < 1000; j++) {
                    out.write(new byte[1 << 20]);
                }
            }
        }
    }

    @Override
    public void close() {}
}
