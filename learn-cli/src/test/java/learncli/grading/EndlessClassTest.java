package learncli.grading;

import static learncli.grading.TaskResult.Status.FAILED;
import static learncli.grading.TaskResult.Status.NOT_RUN;
import static learncli.grading.TaskResult.Status.PASSED;
import static learncli.grading.ToyCourse.WAITS;
import static learncli.grading.ToyGrader.PRINTS_ITS_PROCESS;
import static learncli.grading.ToyGrader.expectNoProcess;
import static learncli.grading.ToyGrader.message;
import static learncli.grading.ToyGrader.process;
import static learncli.grading.ToyGrader.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A learner's class may never end; the grader ends it, and has a result for each task all the same. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class EndlessClassTest {

    private static ToyGrader grader;

    @TempDir
    private Path root;

    @BeforeAll
    static void one_grader_for_all() {
        grader = new ToyGrader(1, 1);
    }

    @AfterAll
    static void send_the_workers_home() {
        grader.close();
    }

    private Grades grade(String body) {
        return grader.grade(root, body);
    }

    private Grades grade(String body, Conditions conditions) {
        return grader.grade(root, body, conditions);
    }

    @Test
    void a_loop_that_never_ends_fails_its_task_and_no_other_and_its_process_is_killed() {
        Grades grades = grade(PRINTS_ITS_PROCESS + "while (n < 0) { } " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, PASSED);
        assertThat(message(grades, 2)).contains("it ends within 2 s");
        expectNoProcess(process(grades));
    }

    @Test
    void what_is_still_running_when_its_time_is_up_is_killed() {
        Conditions noTaskHasALimit = Conditions.forRightClasses();
        Conditions short_ = new Conditions(
                noTaskHasALimit.properties(),
                noTaskHasALimit.parameters(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(3),
                3,
                false);

        Grades grades = grade(PRINTS_ITS_PROCESS + "if (n < 0) { " + WAITS + "} " + ToyCourse.RIGHT, short_);

        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, PASSED);
        assertThat(message(grades, 2)).contains("received  still running after 3 s");
        expectNoProcess(process(grades));
    }

    @Test
    void when_the_first_two_tasks_hang_the_others_are_not_run() {
        Grades grades = grade(WAITS);

        assertThat(statuses(grades)).containsExactly(FAILED, FAILED, NOT_RUN);
        assertThat(message(grades, 3)).isEqualTo("not run, because 2 tasks before did not end, or ended the JVM");
        assertThat(statuses(grade(WAITS, Conditions.forMistakes())))
                .as("a known mistake is tried with every task")
                .containsExactly(FAILED, FAILED, FAILED);
    }

    @Test
    void other_tasks_may_hang_until_there_are_three() {
        Hanging hanging = new Hanging(testsOf("a", "b", "c", "d", "e"), 3);

        hanging.noteEndless("b");
        hanging.noteEndless("d");
        assertThat(hanging.isEnough()).isFalse();
        hanging.noteEndless("e");
        assertThat(hanging.isEnough()).isTrue();
    }

    private static ExerciseTests testsOf(String... methods) {
        List<ExerciseTests.ExerciseTask> tasks = Stream.of(methods)
                .map(method -> new ExerciseTests.ExerciseTask(1, 1, List.of(), "", method))
                .toList();
        return new ExerciseTests(null, "", 10, 1, tasks);
    }

    @Test
    void an_exception_whose_message_never_ends_costs_its_task_a_few_seconds() {
        long start = System.nanoTime();
        Grades grades = grade("if (n < 0) { throw new RuntimeException() { @Override public String getMessage() { "
                + WAITS + "} }; } " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, PASSED);
        assertThat(message(grades, 2)).contains("received  still running after 4 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
