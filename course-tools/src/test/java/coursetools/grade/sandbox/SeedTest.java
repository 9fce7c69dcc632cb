package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.grade.GradedTask;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.MadeUpCourse;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a dispute, {@code ./learn check --seed} runs the case that the grader has seen. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
class SeedTest {

    private static final String TASKS = """
            import peerkit.grading.*;

            @ExerciseTest(id = "1.1", title = "Twice as much", minutes = 20)
            class TwiceTest {
                @Task(number = 1, points = 5, rules = "R1", against = "doubling is squaring")
                void doubles_a_number() {
                    doubles(Nonce.number(1, 1_000_000));
                }

                @Task(number = 2, points = 5, rules = "R2", against = "no number is negative")
                void doubles_a_negative_number() {
                    doubles(-Nonce.number(1, 1_000_000));
                }

                private static void doubles(int n) {
                    Check.given("" + n).means("it was not doubled").expect(2 * n, Twice.of(n));
                }
            }
            """;

    private static final String WRONG = ToyCourse.twice("return n;");

    @TempDir
    private static Path root;

    private static SubmissionGrader grader;

    @BeforeAll
    static void start() {
        ToyCourse course = ToyCourse.forLearners(root).test("TwiceTest", TASKS).learnersFile(WRONG);
        grader = new SubmissionGrader(root, course.exercises(), Protection.NONE, Set.of());
    }

    @AfterAll
    static void close() {
        grader.close();
    }

    private static List<String> failures() {
        SubmittedClass submitted = new SubmittedClass("1.1", "Twice.java", WRONG, Map.of());
        return grader
                .grade(new Submission(new Student("Ada", "", "ada"), List.of(submitted), List.of()))
                .classes()
                .get(0)
                .tasks()
                .stream()
                .map(GradedTask::message)
                .toList();
    }

    @Test
    void check_repeats_each_failure_with_the_seed_that_the_feedback_names() {
        List<String> failures = failures();

        assertThat(failures).as("another run has another case").isNotEqualTo(failures());
        Matcher command = Pattern.compile("rerun     (\\./learn check 1\\.1 --seed (\\d+))$")
                .matcher(failures.get(0));
        assertThat(command.find()).as(failures.get(0)).isTrue();
        assertThat(failures).hasSize(2).allMatch(failure -> failure.endsWith(command.group(1)));
        String checked = new MadeUpCourse(root)
                .learn("check", "1.1", "--verbose", "--seed", command.group(2))
                .out();
        assertThat(failures)
                .allSatisfy(failure -> assertThat(checked)
                        .contains(failure.replaceFirst("rerun +.*$", "rerun     ./learn check 1.1")));
    }
}
