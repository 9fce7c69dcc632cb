package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Program;

/** Programs run by the learn command in a JVM of its own: streams, signals and exit status are the program's. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LearnProcessTest {

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void an_empty_course() {
        course = MadeUpCourse.in(root);
    }

    private Program learn(String... arguments) {
        return Program.of(Learn.class).jvm("-Dlearn.root=" + root).start(arguments);
    }

    @Test
    void prompts_come_before_the_input_that_answers_them() {
        course.program(
                "Asks",
                "var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));\n"
                        + "for (String name = \"\"; name != null; name = in.readLine()) {\n"
                        + "System.out.print(name + \"> \"); System.out.flush(); }");
        try (Program asks = learn("run", "1", "Asks")) {
            asks.out().await("> ");
            asks.type("first");
            asks.out().await("first> ");
            asks.type("second");
            asks.out().await("second> ");
            asks.endInput();

            assertThat(asks.awaitExit()).isZero();
            assertThat(asks.err().text()).isEmpty();
        }
    }

    @Test
    void the_exit_status_is_the_programs() {
        course.program("Exits", "System.exit(7);");
        try (Program exits = learn("run", "1", "Exits")) {
            assertThat(exits.awaitExit()).isEqualTo(7);
            assertThat(exits.out().text() + exits.err().text()).isEmpty();
        }
    }

    @Test
    void an_exception_is_shown_as_java_shows_it() {
        course.program("Fails", "throw new IllegalStateException(\"no\");");
        try (Program fails = learn("run", "1", "Fails")) {
            assertThat(fails.awaitExit()).isEqualTo(1);
            assertThat(fails.err().lines())
                    .containsExactly(
                            "Exception in thread \"main\" java.lang.IllegalStateException: no",
                            "\tat lesson01.Fails.main(Fails.java:4)");
        }
    }

    @Test
    void a_finished_program_of_a_lesson_runs() {
        try (Program wrong = Program.of(Learn.class)
                .jvm("-Dlearn.root=" + Checkout.root())
                .start("run", "1", "ConnectClient", "127.0.0.1", "0")) {
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(wrong.err().lines()).containsExactly("Port must be a whole number from 1 to 65535, not '0'");
        }
        try (Program server = Program.of(Learn.class)
                .jvm("-Dlearn.root=" + Checkout.root())
                .start("run", "4", "MultithreadedServer", "0")) {
            assertThat(server.out().awaitPort()).isPositive();
        }
    }

    @Test
    void threads_that_are_no_daemons_go_on_after_main() {
        course.program(
                "Serves",
                "var main = Thread.currentThread();\n"
                        + "new Thread(() -> { try { main.join(); } catch (InterruptedException e) { return; }\n"
                        + "System.out.println(main.getName() + \" has ended\"); System.exit(3); }).start();");
        try (Program serves = learn("run", "1", "Serves")) {
            assertThat(serves.awaitExit()).isEqualTo(3);
            assertThat(serves.out().lines()).containsExactly("main has ended");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrl_c_ends_a_program_without_a_trace() {
        course.program("Waits", "System.out.println(\"waits\"); Thread.currentThread().join();");
        try (Program waits = learn("run", "1", "Waits")) {
            waits.out().awaitLine("waits");
            waits.pressCtrlC();

            assertThat(waits.awaitExit()).isEqualTo(130);
            assertThat(waits.err().text()).isEmpty();
        }
    }

    @Test
    void a_wrong_command_ends_with_status_2_and_the_map_has_no_escape_codes_in_a_pipe() {
        course.program("Demo", "");
        try (Program wrong = learn("run", "9");
                Program map = learn()) {
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(map.awaitExit()).isZero();
            assertThat(map.out().text()).contains("Lesson one").doesNotContain("\u001b");
        }
    }
}
