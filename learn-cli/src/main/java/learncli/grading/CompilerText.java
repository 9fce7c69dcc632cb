package learncli.grading;

import java.io.File;
import java.nio.file.Path;

/** The compiler's text for a person. */
final class CompilerText {

    private CompilerText() {}

    /** Files below {@code root} are named as seen from {@code here}: short, and right for an editor. */
    static String seenFrom(Path here, Path root, String text) {
        if (!here.isAbsolute() || !here.getRoot().equals(root.toAbsolutePath().getRoot())) {
            return text; // on Windows there is no way from C: to D:
        }
        Path way = here.relativize(root.toAbsolutePath());
        String prefix = way.toString().isEmpty() ? "" : way + File.separator;
        return text.replace(root.toAbsolutePath() + File.separator, prefix);
    }
}
