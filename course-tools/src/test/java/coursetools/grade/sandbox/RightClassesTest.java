package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course's own right classes have all their points in the sandbox, as they have outside. */
class RightClassesTest {

    private static final Path ROOT = Checkout.root();
    private static final List<Exercise> ALL = Exercises.in(ROOT).all();

    private static SubmissionGrader grader;

    @BeforeAll
    static void start() {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        grader = new SubmissionGrader(ROOT, ALL, Protection.BUBBLEWRAP);
    }

    @AfterAll
    static void close() {
        if (grader != null) {
            grader.close();
        }
    }

    static List<Exercise> exercises() {
        return ALL;
    }

    @Test
    void solutions_of_some_exercises() {
        List<Exercise> some = ALL.stream()
                .filter(exercise -> List.of("2.1", "3.1", "6.1").contains(exercise.id()))
                .toList();

        assertThat(grade(some.stream().map(Exercise::solution).toList(), some).classes())
                .hasSameSizeAs(some)
                .allSatisfy(RightClassesTest::assertRight);
    }

    @ParameterizedTest
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    @MethodSource("exercises")
    @Tag("slow")
    void every_solution_and_alternative(Exercise exercise) {
        Stream.concat(
                        Stream.of(exercise.solution()),
                        exercise.alternatives().stream().map(folder -> folder.resolve(exercise.className() + ".java")))
                .filter(file -> !text(file).startsWith("// needs: "))
                .forEach(file -> assertThat(
                                grade(List.of(file), List.of(exercise)).classes())
                        .as(file.toString())
                        .singleElement()
                        .satisfies(RightClassesTest::assertRight));
    }

    private static void assertRight(GradedClass graded) {
        assertThat(graded.why()).isEmpty();
        assertThat(graded.state()).isEqualTo(GradedClass.State.GRADED);
        assertThat(graded.tasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.status()).as(task.message()).isEqualTo(GradedTask.Status.PASSED));
    }

    private static GradedSubmission grade(List<Path> files, List<Exercise> exercises) {
        List<SubmittedClass> classes = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            classes.add(
                    new SubmittedClass(exercises.get(i).id(), file.getFileName().toString(), text(file), Map.of()));
        }
        return grader.grade(new Submission(new Student("Ada", "", "ada"), classes, List.of()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
