package coursetools.grade.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import coursetools.grade.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learncli.course.Exercise;
import learncli.grading.ToyCourse;

/** A folder in which a class has handed in exercise 1.1 of a toy course. */
public record ClassFolder(Path path, List<Exercise> exercises) {

    /** What students hand in. */
    public static final String TWICE = ToyCourse.twice(ToyCourse.RIGHT);

    /** In a folder for tests, beside the course. */
    public static ClassFolder in(Path tests) {
        ToyCourse course = ToyCourse.forLearners(tests.resolve("course"));
        return new ClassFolder(tests.resolve("class"), course.exercises());
    }

    public ClassFolder file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    public ClassFolder file(String name, byte[] content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip with one file. */
    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip with these files. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, String text) {
        return zip(name, text.getBytes(UTF_8));
    }

    HandedIn handedIn() {
        return new Intake(exercises, exercises).of(path, path.resolve("grades"));
    }

    /** The submission of the only student. */
    Submission submission() {
        List<Submission> submissions = handedIn().submissions();
        if (submissions.size() != 1) {
            throw new AssertionError("not one student, but " + submissions);
        }
        return submissions.get(0);
    }
}
