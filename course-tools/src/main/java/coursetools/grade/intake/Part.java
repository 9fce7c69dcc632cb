package coursetools.grade.intake;

import coursetools.grade.Student;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder or file of a student, as it lies in the folder of the class.
 *
 * @param name what the student called it; empty for a folder
 * @param version of a file that was handed in several times: Canvas adds {@code -1}, {@code -2}
 */
record Part(Owner owner, String name, int version, Content content) {

    /** Reads what is in it. */
    interface Content {
        void addTo(JavaFiles files, String name, int version);
    }

    /** {@code Ada Lovelace_4711_assignsubmission_file}, and in exports without folders the file's name after it. */
    private static final Pattern MOODLE = Pattern.compile("(.+)_(\\d{1,20})_assignsubmission_[a-z]+_?(.*)");

    /** {@code lovelaceada_LATE_4711_9922_LineReader-1.java}. */
    private static final Pattern CANVAS =
            Pattern.compile("(.+?)(?:_LATE)?_(\\d{1,20})_\\d+_(.+?(?:-(\\d{1,4}))?\\.\\w+)");

    private static final Pattern ZIP = Pattern.compile("(?i)(.+)\\.zip");

    /** Empty if the name says nothing of a student. */
    static Optional<Part> of(String fileName, boolean isFolder, Content content) {
        // macOS takes letters and their accents apart
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            Owner owner = new Owner(moodle.group(1), Student.MOODLE + moodle.group(2));
            return Optional.of(new Part(owner, moodle.group(3), 0, content));
        }
        if (isFolder) {
            return Optional.of(new Part(new Owner(name, ""), "", 0, content));
        }
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            int version = canvas.group(4) == null ? 0 : Integer.parseInt(canvas.group(4));
            Owner owner = new Owner(canvas.group(1), canvas.group(2));
            return Optional.of(new Part(owner, canvas.group(3), version, content));
        }
        return Stream.of(ZIP, Zip.OTHER_ARCHIVE)
                .map(archive -> archive.matcher(name))
                .filter(Matcher::matches)
                .map(archive -> new Part(new Owner(archive.group(1), ""), name, 0, content))
                .findFirst();
    }

    void addTo(JavaFiles files) {
        content.addTo(files, name, version);
    }
}
