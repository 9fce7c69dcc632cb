package learncli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What changes when a file is saved.
 *
 * @param identity of the file: another one may have taken its place, as long and as old as itself
 */
record Stamp(long size, FileTime time, Object identity) {

    private static final Stamp NONE = new Stamp(0, FileTime.fromMillis(0), null);

    static Stamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException e) {
            return NONE; // deleted, or just being replaced
        }
    }

    /** Some editors empty a file, or delete it, before they write it. */
    boolean isEmpty() {
        return size == 0;
    }
}
