package coursetools.grade.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file that a student handed in.
 *
 * @param path in the submission, with slashes
 * @param version see {@link Part}
 */
record JavaFile(String path, int version, SourceText source) {

    /** Systems and browsers add this to the second file of a name. */
    private static final String NUMBER = "(?:-\\d+| ?\\(\\d+\\))?";

    /** An editor may add {@code .txt}, which Windows does not show. */
    private static final Pattern NAME = Pattern.compile("(?i)(.+?)" + NUMBER + "\\.java(" + NUMBER + "\\.txt)?");

    /** Whether a file's name is that of a class. */
    static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The class that it is named after. */
    String className() {
        Matcher name = name();
        return name.matches() ? name.group(1) : "";
    }

    /** Whether its name ends in {@code .txt}. */
    boolean isText() {
        Matcher name = name();
        return name.matches() && name.group(2) != null;
    }

    private Matcher name() {
        return NAME.matcher(path.substring(folder().length()));
    }
}
