package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedTask.Status;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A submission can hold anything; each gets its result, and nothing else happens. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
class SubmissionGraderTest {

    private static SubmissionGrader grader;

    @BeforeAll
    static void start(@TempDir Path root) {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        grader = new SubmissionGrader(root, ToyCourse.forLearners(root).exercises(), Protection.SANDBOX, Set.of());
    }

    @AfterAll
    static void close() {
        if (grader != null) {
            grader.close();
        }
    }

    private static GradedClass grade(String source, Map<String, String> helpers) {
        SubmittedClass submitted = new SubmittedClass("1.1", "Twice.java", source, helpers);
        return grader.grade(new Submission(new Student("Ada", "", "ada"), List.of(submitted), List.of()))
                .classes()
                .get(0);
    }

    private static GradedClass grade(String body) {
        return grade(ToyCourse.twice(body), Map.of());
    }

    private static List<Status> statuses(GradedClass graded) {
        return graded.tasks().stream().map(task -> task.status()).toList();
    }

    @Test
    void a_right_class_has_all_its_points() {
        GradedClass graded = grade("System.out.println(n); " + ToyCourse.RIGHT);

        assertThat(graded.state()).isEqualTo(State.GRADED);
        assertThat(graded.points()).isEqualTo(10);
        assertThat(graded.output()).isEqualTo("3\n-3\n2147483647");
    }

    @Test
    void five_hundred_threads_may_wait_at_once() {
        String waiting = """
                var all = new java.util.concurrent.CountDownLatch(500);
                for (int i = 0; i < 500; i++) {
                    new Thread(() -> {
                        all.countDown();
                        try {
                            all.await();
                        } catch (InterruptedException e) {
                        }
                    }).start();
                }
                """;

        assertThat(grade(waiting + ToyCourse.RIGHT).tasks())
                .allSatisfy(task -> assertThat(task.status()).as(task.message()).isEqualTo(Status.PASSED));
    }

    @Test
    void a_helper_is_compiled_with_it() {
        String helper = "package lesson01.exercise;\nfinal class Doubling {\n"
                + "    static int of(int n) { return Math.multiplyExact(2, n); }\n}\n";

        assertThat(grade(ToyCourse.twice("return Doubling.of(n);"), Map.of("My Doubling.java", helper))
                        .points())
                .isEqualTo(10);
    }

    @Test
    void a_helper_can_not_replace_the_tests() {
        String tests = "package lesson01.exercise;\nfinal class TwiceTest {}\n";

        GradedClass graded = grade(ToyCourse.twice("return 0;"), Map.of("TwiceTest.java", tests));

        assertThat(graded.state()).isEqualTo(State.NOT_COMPILED);
        assertThat(graded.why())
                .contains("declares a class the exercise already provides: lesson01.exercise.TwiceTest");
    }

    @Test
    void what_does_not_compile_says_where() {
        GradedClass graded = grade("return n");

        assertThat(graded.state()).isEqualTo(State.NOT_COMPILED);
        assertThat(graded.why()).startsWith("Twice.java:5: error: ';' expected\n        return n\n");
    }

    @Test
    void what_the_tests_need_and_it_lacks_is_named() {
        GradedClass graded =
                grade("package lesson01.exercise;\nclass Twice { static long of(int n) { return 2L * n; } }", Map.of());

        assertThat(graded.state()).isEqualTo(State.NOT_COMPILED);
        assertThat(graded.why()).endsWith("lacks:\n  int of(int)");
    }

    @Test
    void what_no_exercise_needs_is_refused_and_not_run() {
        GradedClass graded = grade("System.exit(0); return 0;");

        assertThat(graded.state()).isEqualTo(State.NOT_ALLOWED);
        assertThat(graded.why()).contains("Line 5 of Twice.java uses java.lang.System.exit");
    }

    @Test
    void when_two_tasks_hang_the_others_are_not_run() {
        GradedClass graded = grade(ToyCourse.WAITS);

        assertThat(statuses(graded)).containsExactly(Status.FAILED, Status.FAILED, Status.NOT_RUN);
        assertThat(graded.tasks().subList(0, 2))
                .allSatisfy(
                        task -> assertThat(task.message()).containsPattern("rerun     ./learn check 1.1 --seed \\d+"));
        assertThat(graded.tasks().get(2).message())
                .isEqualTo("not run, because 2 tasks before did not end, or ended the JVM");
    }

    @Test
    void a_task_that_was_not_attempted_has_failed() {
        GradedClass graded =
                grade("if (n < 0) { throw new UnsupportedOperationException(\"not attempted\"); } " + ToyCourse.RIGHT);

        assertThat(statuses(graded)).containsExactly(Status.PASSED, Status.FAILED, Status.PASSED);
        assertThat(graded.tasks().get(1).message()).isEqualTo("doubles a negative number: not attempted");
    }

    @Test
    void a_source_that_is_too_much_for_javac_ends_its_compiler_alone() {
        StringBuilder deep = new StringBuilder("return 1");
        for (int i = 0; i < 20_000; i++) {
            deep.append(" + (1");
        }
        String nested = deep + ")".repeat(20_000) + ";";

        assertThat(grade(nested).why()).isEqualTo("error: javac itself failed: java.lang.StackOverflowError");
        assertThat(grade(ToyCourse.RIGHT).points()).isEqualTo(10);
    }

    @Test
    void nothing_is_left_running_and_nobody_waits_for_threads_that_another_has_left() {
        String spins = "for (int i = 0; i < 5; i++) { new Thread(() -> { while (true) { } }).start(); } ";
        List<CompletableFuture<GradedClass>> hogs = new ArrayList<>();
        for (int i = 1; i < grader.atOnce(); i++) {
            hogs.add(CompletableFuture.supplyAsync(() -> grade(spins + ToyCourse.RIGHT)));
        }

        assertThat(grade(ToyCourse.RIGHT).points()).isEqualTo(10);
        hogs.forEach(CompletableFuture::join);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").endsWith("java")))
                .as("JVMs: a compiler and the next worker at each place")
                .hasSizeLessThanOrEqualTo(2 * grader.atOnce());
    }
}
