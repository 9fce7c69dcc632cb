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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Right classes have all their points in the sandbox, as they have outside, where the proof tries every one. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("slow")
class RightClassesTest {

    private static final Path ROOT = Checkout.root();
    private static final List<Exercise> EXERCISES = Exercises.in(ROOT).all();

    @Test
    void each_solution_and_an_alternative_have_all_points() {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        List<Submission> submissions =
                EXERCISES.stream().flatMap(RightClassesTest::submissions).toList();
        try (SubmissionGrader grader = new SubmissionGrader(ROOT, EXERCISES, Protection.SANDBOX, Set.of())) {
            List<GradedClass> graded = submissions.parallelStream()
                    .flatMap(submission -> grader.grade(submission).classes().stream())
                    .toList();

            assertThat(graded).hasSameSizeAs(submissions).allSatisfy(RightClassesTest::assertRight);
        }
    }

    private static void assertRight(GradedClass graded) {
        assertThat(graded.state())
                .as(() -> graded.exercise() + " " + graded.why())
                .isEqualTo(GradedClass.State.GRADED);
        assertThat(graded.tasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.status())
                        .as(() -> graded.exercise() + " " + task.message())
                        .isEqualTo(GradedTask.Status.PASSED));
    }

    private static Stream<Submission> submissions(Exercise exercise) {
        Stream<Path> alternative = exercise.alternatives().stream()
                .map(folder -> folder.resolve(exercise.className() + ".java"))
                .filter(file -> !text(file).startsWith("// needs: "))
                .limit(1);
        return Stream.concat(Stream.of(exercise.solution()), alternative).map(file -> submission(exercise, file));
    }

    private static Submission submission(Exercise exercise, Path file) {
        SubmittedClass submitted =
                new SubmittedClass(exercise.id(), ROOT.relativize(file).toString(), text(file), Map.of());
        return new Submission(new Student("Ada", "", "ada"), List.of(submitted), List.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
