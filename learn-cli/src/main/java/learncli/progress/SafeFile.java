package learncli.progress;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Files that must not be lost. */
public final class SafeFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private SafeFile() {}

    /**
     * Writes a file so that there is always a complete one, the old or the new, even if the machine loses power: writes the
     * new one beside the old, waits until it is on the disk, and then replaces the old one in one step.
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

    /** A new name in {@code folder}, such as {@code LineReader.java.2026-11-21_17-20-00}. */
    static Path dated(Path folder, String name) {
        String dated = name + "." + LocalDateTime.now().format(TIME);
        Path path = folder.resolve(dated);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(dated + "." + i);
        }
        return path;
    }
}
