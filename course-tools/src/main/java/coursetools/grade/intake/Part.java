package coursetools.grade.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder or file of a student, as it lies in the folder of the class.
 *
 * @param name what the student called it; empty for a folder
 * @param version of a file that was handed in several times: Canvas adds {@code -1}, {@code -2}
 */
record Part(Path path, Owner owner, String name, int version) {

    /** {@code Ada Lovelace_4711_assignsubmission_file}, and in exports without folders the file's name after it. */
    private static final Pattern MOODLE = Pattern.compile("(.+)_(\\d{1,20})_assignsubmission_[a-z]+_?(.*)");

    /** {@code lovelaceada_LATE_4711_9922_LineReader-1.java}. */
    private static final Pattern CANVAS =
            Pattern.compile("(.+?)(?:_LATE)?_(\\d{1,20})_\\d+_(.+?(?:-(\\d{1,4}))?\\.\\w+)");

    private static final Pattern ZIP = Pattern.compile("(?i)(.+)\\.zip");

    /** Empty if the name says nothing of a student. */
    static Optional<Part> of(Path path) {
        // macOS takes letters and their accents apart
        String name = Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return Optional.of(new Part(path, new Owner(moodle.group(1), moodle.group(2)), moodle.group(3), 0));
        }
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            return Optional.of(new Part(path, new Owner(name, ""), "", 0));
        }
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            int version = canvas.group(4) == null ? 0 : Integer.parseInt(canvas.group(4));
            return Optional.of(new Part(path, new Owner(canvas.group(1), canvas.group(2)), canvas.group(3), version));
        }
        Matcher zip = ZIP.matcher(name);
        return zip.matches() ? Optional.of(new Part(path, new Owner(zip.group(1), ""), name, 0)) : Optional.empty();
    }

    void addTo(JavaFiles files) {
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            files.addFolder(path);
        } else {
            files.addFile(path, name, version);
        }
    }
}
