package learncli.terminal;

import java.nio.file.Path;
import java.util.Objects;

/** How a file is named for a person. */
public final class Seen {

    private Seen() {}

    /** From where the user stands: short, and right for an editor. */
    public static String from(Path here, Path file) {
        // on Windows there is no way from C: to D:
        boolean reachable = here.isAbsolute()
                && Objects.equals(here.getRoot(), file.toAbsolutePath().getRoot());
        return (reachable ? here.relativize(file.toAbsolutePath().normalize()) : file).toString();
    }
}
