package coursetools.grade.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import coursetools.grade.GradedSubmission;
import coursetools.grade.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import learncli.progress.SafeFile;
import learncli.terminal.Trouble;

/**
 * The folder of the results. A file is there whole or not at all, and a student's result is kept for the next run only when
 * all of the student's files are there.
 */
public final class ResultFolder {

    private static final String KEPT = ".kept"; // its folder for results that the next run may take over
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether an earlier run has written to this folder. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve(KEPT));
    }

    /** What is kept for the next run. */
    private record Kept(String fingerprint, GradedSubmission graded) {}

    /** The result that an earlier run has kept, if it had the same fingerprint. */
    Optional<GradedSubmission> kept(Student student, String fingerprint) {
        if (!Files.isDirectory(folder.resolve(student.folder()))) { // it was deleted, to be graded again
            return Optional.empty();
        }
        try {
            Kept kept = JSON.readValue(Files.readAllBytes(keptFile(student)), Kept.class);
            return kept.fingerprint().equals(fingerprint) ? Optional.of(kept.graded()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // there is none, or another version of this program wrote it
        }
    }

    /** Writes a student's files, and keeps the result. */
    void write(GradedSubmission graded, Map<String, String> files, String fingerprint) {
        Student student = graded.student();
        try {
            Files.deleteIfExists(keptFile(student));
            files.forEach((name, text) -> write(student.folder() + "/" + name, text.getBytes(UTF_8)));
            write(keptName(student), JSON.writeValueAsBytes(new Kept(fingerprint, graded)));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes files for the whole class. */
    void write(Map<String, String> files) {
        files.forEach((name, text) -> write(name, text.getBytes(UTF_8)));
    }

    private void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            SafeFile.write(file, content);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Trouble unwritable(IOException e) {
        return Trouble.failed("The results can't be written to " + folder + ": " + e, e);
    }

    private Path keptFile(Student student) {
        return folder.resolve(keptName(student));
    }

    private static String keptName(Student student) {
        return KEPT + "/" + student.folder() + ".json";
    }
}
