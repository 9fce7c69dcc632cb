package learncli.grading;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiler's messages, for the user. */
final class CompilerText {

    private CompilerText() {}

    /** Names files below {@code root} as seen from {@code here}: short, and right for an editor. */
    static String seenFrom(Path here, Path root, String text) {
        if (!here.isAbsolute() || !here.getRoot().equals(root.toAbsolutePath().getRoot())) {
            return text; // on Windows there is no relative path from C: to D:
        }
        String inRoot = Pattern.quote(root.toAbsolutePath() + File.separator);
        return Pattern.compile(inRoot + "[^:\\s]+").matcher(text).replaceAll(file -> {
            Path seen = here.relativize(Path.of(file.group()));
            return Matcher.quoteReplacement(seen.toString());
        });
    }
}
