package learncli.terminal;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file for the user. */
public final class Seen {

    private Seen() {}

    /** The path from where the user is: short, and right for an editor. */
    public static String from(Path here, Path file) {
        // on Windows no path leads from C: to D:
        boolean reachable = here.isAbsolute()
                && Objects.equals(here.getRoot(), file.toAbsolutePath().getRoot());
        return (reachable ? here.relativize(file.toAbsolutePath().normalize()) : file).toString();
    }

    /** A text, such as the compiler's, with the files below this folder named in this way. */
    public static String inText(Path here, Path folder, String text) {
        return Pattern.compile(Pattern.quote(folder.toAbsolutePath() + File.separator) + "[^:\\s]+")
                .matcher(text)
                .replaceAll(file -> Matcher.quoteReplacement(from(here, Path.of(file.group()))));
    }
}
