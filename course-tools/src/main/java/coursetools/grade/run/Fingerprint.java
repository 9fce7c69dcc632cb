package coursetools.grade.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coursetools.grade.Submission;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Exercise;
import learncli.course.Folders;

/** A digest of all that a result depends on: the submission, the tests, this program, and how it was started. */
public final class Fingerprint {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] conditions;

    /**
     * Reads the tests and this program.
     *
     * @param exercises that are graded
     * @param all exercises of the course: what is written for them doesn't count
     * @param settings of this run, in words
     */
    public Fingerprint(List<Exercise> exercises, List<Exercise> all, String settings) {
        MessageDigest digest = sha256();
        digest.update((Runtime.version() + "\n" + settings).getBytes(UTF_8));
        Set<Path> learners = all.stream().map(Exercise::learnersFile).collect(Collectors.toSet());
        List<Path> files = new ArrayList<>(jars());
        for (Exercise exercise : exercises) {
            files.addAll(Folders.sourcesIn(exercise.testSources()));
            files.addAll(Folders.sourcesIn(exercise.stub().getParent()));
            exercise.mainSources().stream()
                    .filter(file -> !learners.contains(file))
                    .forEach(files::add);
        }
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes(UTF_8));
            digest.update(content(file));
        }
        conditions = digest.digest();
    }

    String of(Submission submission) {
        MessageDigest digest = sha256();
        digest.update(conditions);
        try {
            return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(submission)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
