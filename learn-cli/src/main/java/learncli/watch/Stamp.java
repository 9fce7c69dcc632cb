package learncli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By which one sees, without reading a file, that it was saved.
 *
 * @param identity another file may have been put in its place, as old and as long as itself
 */
record Stamp(long size, FileTime time, Object identity) {

    private static final Stamp NONE = new Stamp(0, FileTime.fromMillis(0), null);

    /** Of a file as it is now, or of none where there is no file. */
    static Stamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException e) {
            return NONE; // deleted, or at this moment being replaced
        }
    }

    /** Whether nothing is in it: editors empty a file before they write it, or delete it. */
    boolean isEmpty() {
        return size == 0;
    }
}
