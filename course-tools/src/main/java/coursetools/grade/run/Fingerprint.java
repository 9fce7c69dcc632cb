package coursetools.grade.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coursetools.grade.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.grading.Libraries;

/** A digest of all that a result depends on: the submission, the tests, this program, and how it was started. */
public final class Fingerprint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = // this JVM's, so once is enough
            digests(Libraries.files().stream().filter(Files::isRegularFile).toList());

    private final String conditions;
    private final Map<String, String> tests = new HashMap<>(); // digests of their files, by exercise

    /**
     * Reads the tests and this program.
     *
     * @param exercises that are graded
     * @param all exercises of the course: what is written for them doesn't count
     * @param settings of this run, in words
     */
    public Fingerprint(List<Exercise> exercises, List<Exercise> all, String settings) {
        Set<Path> learners = all.stream().map(Exercise::learnersFile).collect(Collectors.toSet());
        for (Exercise exercise : exercises) {
            List<Path> files = new ArrayList<>();
            files.addAll(Folders.sourcesIn(exercise.testSources()));
            files.addAll(Folders.sourcesIn(exercise.stub().getParent()));
            exercise.mainSources().stream()
                    .filter(file -> !learners.contains(file))
                    .forEach(files::add);
            tests.put(exercise.id(), digests(files));
        }
        conditions = Runtime.version() + "\n" + settings + "\n" + PROGRAM;
    }

    private static String digests(List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName() + " " + Digest.of(file) + "\n")
                .collect(Collectors.joining());
    }

    String of(Submission submission) {
        try {
            String its = submission.classes().stream()
                    .map(submitted -> tests.get(submitted.exercise()))
                    .collect(Collectors.joining());
            return Digest.of((conditions + its + JSON.writeValueAsString(submission)).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }
}
