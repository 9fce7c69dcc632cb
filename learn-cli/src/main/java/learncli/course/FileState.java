package learncli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What changes when a file is saved.
 *
 * @param identity of the file: another file of the same size and time may have taken its place
 */
public record FileState(Path file, long size, FileTime time, Object identity) {

    public static FileState of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(file, now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException e) {
            return new FileState(file, 0, FileTime.fromMillis(0), null); // deleted, or just being replaced
        }
    }

    /** Some editors empty a file, or delete it, before they write it. */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * The text to keep. It leaves out the identity, because another machine that shares the folder may see another one.
     */
    public String text() {
        return file + " " + time + " " + size;
    }
}
