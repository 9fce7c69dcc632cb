package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedTask;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right classes have all their points in the sandbox, as they have outside, where the proof tries every one. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Tag("slow")
class RightClassesTest {

    private static final Path ROOT = Checkout.root();
    private static final List<Exercise> ALL = Exercises.in(ROOT).all();

    @BeforeAll
    static void needs_bubblewrap() {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
    }

    static List<Exercise> exercises() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void each_solution_and_an_alternative(Exercise exercise) {
        Stream<Path> alternative = exercise.alternatives().stream()
                .map(folder -> folder.resolve(exercise.className() + ".java"))
                .filter(file -> !text(file).startsWith("// needs: "))
                .limit(1);
        List<Path> files =
                Stream.concat(Stream.of(exercise.solution()), alternative).toList();

        assertThat(graded(files, Collections.nCopies(files.size(), exercise)))
                .hasSameSizeAs(files)
                .allSatisfy(RightClassesTest::assertRight);
    }

    private static void assertRight(GradedClass graded) {
        assertThat(graded.why()).isEmpty();
        assertThat(graded.state()).isEqualTo(GradedClass.State.GRADED);
        assertThat(graded.tasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.status()).as(task.message()).isEqualTo(GradedTask.Status.PASSED));
    }

    /** Each as a submission of its own. */
    private static List<GradedClass> graded(List<Path> files, List<Exercise> exercises) {
        List<Exercise> distinct = exercises.stream().distinct().toList();
        List<GradedClass> graded = new ArrayList<>();
        try (SubmissionGrader grader = new SubmissionGrader(ROOT, distinct, Protection.SANDBOX, Set.of())) {
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                SubmittedClass submitted = new SubmittedClass(
                        exercises.get(i).id(), ROOT.relativize(file).toString(), text(file), Map.of());
                Submission submission = new Submission(new Student("Ada", "", "ada"), List.of(submitted), List.of());
                graded.addAll(grader.grade(submission).classes());
            }
        }
        return graded;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
