// does: writes a file wherever it can
// must: GRADED 0
// allowed: java.nio.file.Files java.nio.file.Path java.nio.file.OpenOption

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        for (String folder : List.of("/", "/tmp", "/var/tmp", "/root", "/home", "/usr", "/etc", "/dev/shm", "/run", "FOLDER")) {
            try {
                Files.writeString(Path.of(folder, "hostile"), "owned");
            } catch (IOException e) {
                // the next folder
            }
        }
        return "";
    }

    @Override
    public void close() {}
}
