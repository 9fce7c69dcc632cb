package learncli.grading;

import static learncli.grading.TaskResult.Status.ABORTED;
import static learncli.grading.TaskResult.Status.FAILED;
import static learncli.grading.TaskResult.Status.NOT_RUN;
import static learncli.grading.TaskResult.Status.PASSED;
import static learncli.grading.ToyGrader.PRINTS_ITS_PROCESS;
import static learncli.grading.ToyGrader.expectNoProcess;
import static learncli.grading.ToyGrader.message;
import static learncli.grading.ToyGrader.process;
import static learncli.grading.ToyGrader.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A learner's class can do anything; the grader has a result for each task all the same. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GraderTest {

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

    @Test
    void a_right_class_passes_every_task() {
        assertThat(statuses(grade(ToyCourse.RIGHT))).containsExactly(PASSED, PASSED, PASSED);
    }

    @Test
    void temporary_files_are_deleted_when_the_grader_is_closed() {
        String leaves = "try { System.out.println(java.nio.file.Files.createTempFile(null, null)); }"
                + " catch (java.io.IOException e) { throw new AssertionError(e); } ";
        Path left;
        try (ToyGrader own = new ToyGrader(1, 0)) {
            left = Path.of(own.grade(root, leaves + ToyCourse.RIGHT)
                    .output()
                    .lines()
                    .findFirst()
                    .orElseThrow());
            assertThat(left).exists();
        }

        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void a_stub_is_not_attempted() {
        Grades grades = grade("throw new UnsupportedOperationException(\"not attempted\");");

        assertThat(statuses(grades)).containsExactly(ABORTED, ABORTED, ABORTED);
        assertThat(message(grades, 1)).isEqualTo("not attempted");
    }

    @Test
    void a_wrong_class_gets_the_block_of_its_test() {
        Grades grades = grade("return 2 * n;");

        assertThat(statuses(grades)).containsExactly(PASSED, PASSED, FAILED);
        assertThat(message(grades, 3)).isEqualTo("""
                1.1 Twice: refuses what would be too large
                  given     "2147483647"
                  expected  an ArithmeticException
                  received  no exception, but -2
                  means     an int ends at 2147483647, and then begins again at the other end
                  hint      ./learn hint 1.1
                  rerun     ./learn check 1.1""");
    }

    @Test
    void system_exit_is_named_with_its_place_and_the_other_tasks_are_run() {
        Grades grades = grade("if (n < 0) { System.exit(3); } " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, PASSED);
        assertThat(message(grades, 2)).isEqualTo("""
                1.1 Twice: doubles a negative number
                  expected  the task to end, and the program to go on
                  received  your program called System.exit(3) at Twice.java:5
                  means     this task was running then, and had no result
                  hint      ./learn hint 1.1
                  rerun     ./learn check 1.1""");
    }

    @Test
    void a_program_that_is_gone_without_a_word_is_a_failure_too() {
        Grades grades = grade("Runtime.getRuntime().halt(0); return 0;");

        assertThat(statuses(grades)).containsExactly(FAILED, FAILED, NOT_RUN);
        assertThat(message(grades, 1)).contains("the JVM ended with status 0");
    }

    @Test
    void of_a_flood_of_output_the_beginning_and_the_end_are_kept() {
        Grades grades = grade("System.out.println(\"first\"); for (int i = 0; i < 20_000; i++) {"
                + " System.out.println(\"flood\"); } System.err.println(\"last\"); " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, PASSED, PASSED);
        assertThat(grades.output())
                .startsWith("first\nflood\n")
                .endsWith("flood\nlast\n")
                .containsPattern("\\(4\\d{5} bytes are left out here\\)")
                .hasSizeLessThan(10_000);
    }

    @Test
    void what_the_jvm_says_is_not_the_learners_output() {
        String says = saysToTheJvm("warning") + "System.out.print(\"out \"); System.err.print(\"err \"); ";

        assertThat(grade(says + ToyCourse.RIGHT).output()).isEqualTo("out err ".repeat(3));
    }

    @Test
    void a_jvm_that_dies_is_quoted() {
        grade(saysToTheJvm("of another class") + ToyCourse.RIGHT);

        Grades grades = grade(
                "if (n < 0) { " + saysToTheJvm("last words") + "Runtime.getRuntime().halt(7); } " + ToyCourse.RIGHT);

        assertThat(message(grades, 2))
                .contains("received  the JVM ended with status 7\n            last words\n  means");
    }

    /** As the JVM does, without System.err. */
    private static String saysToTheJvm(String words) {
        return "try { new java.io.FileOutputStream(java.io.FileDescriptor.err).write(\"" + words + "\".getBytes()); }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } ";
    }

    @Test
    void memory_has_an_end() {
        Grades grades = grade("if (n < 0) { byte[] much = new byte[1 << 28]; much[0] = 1; } " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, PASSED);
        assertThat(message(grades, 2)).containsIgnoringCase("memory");
    }

    @Test
    void a_worker_that_is_clean_takes_the_next_job() {
        long first = process(grade(PRINTS_ITS_PROCESS + ToyCourse.RIGHT));

        assertThat(process(grade(PRINTS_ITS_PROCESS + "return n * n;"))).isEqualTo(first);
    }

    @Test
    void a_thread_that_is_left_ends_with_its_process() {
        Grades grades = grade(PRINTS_ITS_PROCESS + "if (n == 3) { new Thread(() -> { while (true) { } }).start(); } "
                + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, PASSED, PASSED);
        expectNoProcess(process(grades));
    }

    @Test
    void so_does_a_socket_that_is_left_open() {
        Grades grades = grade(PRINTS_ITS_PROCESS + "try { new java.net.ServerSocket(0); } "
                + "catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } " + ToyCourse.RIGHT);

        expectNoProcess(process(grades));
    }

    @Test
    void who_closes_standard_output_closes_it_for_himself_alone() {
        Grades grades = grade(PRINTS_ITS_PROCESS + "System.out.close(); " + ToyCourse.RIGHT);

        assertThat(statuses(grades)).containsExactly(PASSED, PASSED, PASSED);
        assertThat(process(grade(PRINTS_ITS_PROCESS + ToyCourse.RIGHT))).isEqualTo(process(grades));
    }

    @Test
    void what_is_written_past_System_out_is_not_taken_for_an_event() {
        String writes = "try { new java.io.FileOutputStream(java.io.FileDescriptor.out).write(new byte[100]); }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } ";

        Grades grades = grade("if (n < 0) { " + writes + "} " + ToyCourse.RIGHT);

        assertThat(grades.broken()).isTrue();
        assertThat(statuses(grades)).containsExactly(PASSED, FAILED, NOT_RUN);
        assertThat(message(grades, 2)).contains("something else wrote into the pipe of the events");
    }

    @Test
    void what_one_job_sets_the_next_does_not_find() {
        String sets = "System.setProperty(\"toy\", \"set\"); java.util.Locale.setDefault(java.util.Locale.ITALY); "
                + "System.setOut(System.err); " + ToyCourse.RIGHT;
        String prints =
                "System.out.println(System.getProperty(\"toy\") + java.util.Locale.getDefault()); " + ToyCourse.RIGHT;
        grade(sets);

        assertThat(grade(prints).output()).startsWith("nullen_US\n");
    }
}
