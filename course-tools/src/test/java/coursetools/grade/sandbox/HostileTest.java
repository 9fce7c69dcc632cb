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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No submission of {@code hostile} gets a point it has not earned, or does harm. */
@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.MINUTES) // the tests of a submission may take a minute
class HostileTest {

    private static final Path ROOT = Checkout.root();
    private static final Path FOLDER = ROOT.resolve("course-tools/src/test/resources/hostile");
    private static final List<Exercise> EXERCISES = Exercises.in(ROOT).all();
    private static final List<HostileSubmission> ALL = HostileSubmission.in(FOLDER, EXERCISES);

    private static final int MOST_LINES = 41; // the last one may say how many were left out

    private static final Pattern RAW =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cf}\\p{Cs}\\u2028\\u2029]", Pattern.UNICODE_CHARACTER_CLASS);

    @TempDir
    static Path folder;

    private static Canary canary;
    private static SubmissionGrader grader;
    private static SubmissionGrader withoutTheList;

    @BeforeAll
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    static void start() throws IOException {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        canary = new Canary(folder);
        List<Exercise> attacked = EXERCISES.stream()
                .filter(exercise ->
                        ALL.stream().anyMatch(each -> each.exercise().equals(exercise)))
                .toList();
        Set<String> allowed =
                ALL.stream().flatMap(each -> each.allowed().stream()).collect(Collectors.toSet());
        grader = new SubmissionGrader(ROOT, attacked, Protection.SANDBOX, Set.of());
        withoutTheList = new SubmissionGrader(ROOT, attacked, Protection.SANDBOX, allowed);
    }

    @AfterAll
    static void close() throws IOException {
        if (canary != null) {
            grader.close();
            withoutTheList.close();
            canary.close();
        }
    }

    static List<HostileSubmission> all() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void gains_nothing_and_does_no_harm(HostileSubmission hostile) throws IOException {
        GradedSubmission graded =
                (hostile.allowed().isEmpty() ? grader : withoutTheList).grade(hostile.submission(canary.words()));

        assertThat(graded.classes()).singleElement().satisfies(result -> {
            assertThat(hostile.expected())
                    .as(() -> result.state() + " " + result.points() + " " + texts(result))
                    .anyMatch(expected -> expected.isMetBy(result));
            assertThat(texts(result)).allSatisfy(text -> {
                assertThat(text).doesNotContainPattern(RAW).doesNotContain(canary.secret());
                assertThat(text.lines().count()).isLessThanOrEqualTo(MOST_LINES);
            });
        });
        assertThat(canary.harm()).isEmpty();
    }

    @Test
    void a_right_class_has_its_points_while_others_do_their_worst() throws Exception {
        Set<String> worst = Set.of(
                "memory/fills-the-heap", "output/floods-standard-output", "sandbox/starts-jvms", "time/busy-threads");
        Exercise exercise = EXERCISES.stream()
                .filter(each -> each.id().equals("2.1"))
                .findFirst()
                .orElseThrow();
        SubmittedClass right =
                new SubmittedClass("2.1", "LineReader.java", Files.readString(exercise.solution()), Map.of());
        Submission submission = new Submission(new Student("right", "", "right"), List.of(right), List.of());
        ExecutorService others = Executors.newFixedThreadPool(withoutTheList.atOnce());
        try {
            ALL.stream()
                    .filter(each -> worst.contains(each.name()))
                    .forEach(each -> others.submit(() -> withoutTheList.grade(each.submission(canary.words()))));
            others.shutdown();
            do {
                assertThat(grader.grade(submission).classes())
                        .extracting(GradedClass::points)
                        .containsExactly(10);
            } while (!others.isTerminated());
        } finally {
            others.shutdownNow();
        }
    }

    private static List<String> texts(GradedClass result) {
        return Stream.concat(
                        Stream.of(result.why(), result.output()),
                        result.tasks().stream().map(GradedTask::message))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
