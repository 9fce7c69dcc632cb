package learncli.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Names with date and time, for files that are kept. */
public final class Dated {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private Dated() {}

    /** A new name in {@code folder}, such as {@code LineReader.java.2026-11-21_17-20-00}. */
    public static Path path(Path folder, String name) {
        String dated = name + "." + LocalDateTime.now().format(TIME);
        Path path = folder.resolve(dated);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(dated + "." + i);
        }
        return path;
    }
}
