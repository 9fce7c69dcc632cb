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

    /** Systems and browsers add a number to the second file of a name. */
    private static final Pattern NAME = Pattern.compile("(?i)(.+?)(?:-\\d+| ?\\(\\d+\\))?\\.java");

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The class that it is named after. */
    String className() {
        Matcher name = NAME.matcher(path.substring(folder().length()));
        return name.matches() ? name.group(1) : "";
    }
}
