package learncli.progress;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file so that there is always a complete one, the old or the new, even if the machine loses power. */
public final class SafeFile {

    private SafeFile() {}

    /**
     * Writes the new file beside the old one, waits until it is on the disk, and then replaces the old one in one step.
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, content, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
            Files.move(beside, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside); // after a failure
        }
    }
}
