package learncli.terminal;

import java.nio.file.Path;
import java.util.Objects;

/** How a file is named for the user. */
public final class Seen {

    private Seen() {}

    /** The path from where the user is: short, and right for an editor. */
    public static String from(Path here, Path file) {
        // on Windows no path leads from C: to D:
        boolean reachable = here.isAbsolute()
                && Objects.equals(here.getRoot(), file.toAbsolutePath().getRoot());
        return (reachable ? here.relativize(file.toAbsolutePath().normalize()) : file).toString();
    }
}
