package coursetools.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file in a folder or a zip, not yet read.
 *
 * @param path from there, with slashes
 * @param fault why it must not be read, such as {@code it is a link}; empty if it may
 */
record FoundFile(String path, String fault, Opener content) {

    /** Opens the file. */
    interface Opener {
        InputStream open() throws IOException;
    }

    static FoundFile faulty(String path, String fault) {
        return new FoundFile(path, fault, InputStream::nullInputStream);
    }

    /** Without the folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isNamed(String end) {
        return path.toLowerCase(Locale.ROOT).endsWith(end);
    }

    /** Whether it is nothing that a student wrote: macOS's and Git's own files, what Maven built. */
    boolean isLeftOver() {
        return Arrays.stream(path.split("/")).anyMatch(FoundFile::isLeftOver);
    }

    static boolean isLeftOver(String name) {
        return name.matches("\\.[^.].*") || name.equals("__MACOSX") || name.equals("target");
    }

    /** The content; one byte more than {@code most} if there are more. */
    byte[] read(int most) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(most + 1);
        }
    }
}
