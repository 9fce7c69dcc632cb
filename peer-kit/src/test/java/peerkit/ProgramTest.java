package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;

@LeavesNothingBehind
class ProgramTest {

    @Test
    void passes_arguments_and_returns_the_exit_status() {
        try (var program = Program.start(Sample.class, "exit", "7")) {
            assertThat(program.awaitExit()).isEqualTo(7);
            assertThat(program.isAlive()).isFalse();
            assertThat(program.out().text()).isEqualTo("bye to 7\n");
            assertThat(program.err().text()).isEqualTo("with an error\n");
        }
    }

    @Test
    void types_lines_and_ends_the_input() {
        try (var program = Program.start(Sample.class, "echo")) {
            program.type("grüß dich");
            assertThat(program.out().awaitLine("grüß")).isEqualTo("> grüß dich");

            program.type("bye").endInput();

            assertThat(program.awaitExit()).isZero();
            assertThat(program.out().lines()).containsExactly("> grüß dich", "> bye");
        }
    }

    @Test
    void an_argument_arrives_whole() {
        try (var program = Program.start(Sample.class, "arguments", "a b", "", "-c")) {
            assertThat(program.awaitExit()).isZero();
            assertThat(program.out().lines()).containsExactly("[arguments, a b, , -c]");
        }
    }

    @Test
    void options_of_the_jvm_count_more_than_those_of_the_kit() {
        try (var program = Program.of(Sample.class)
                .jvm("-Dsample=a b")
                .jvm("-Dstdin.encoding=US-ASCII")
                .start("properties")) {
            assertThat(program.awaitExit()).isZero();
            assertThat(program.out().lines()).containsExactly("a b", "US-ASCII", "UTF-8");
        }
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void ctrl_c_ends_a_program() {
        try (var program = Program.start(Sample.class, "wait")) {
            program.out().awaitLine("waiting");

            program.pressCtrlC();

            assertThat(program.awaitExit()).isEqualTo(128 + 2);
            assertThat(program.out().lines()).containsExactly("waiting", "shutdown hook has run");
        }
    }

    @Test
    @EnabledOnOs(LINUX)
    void has_no_more_descriptors_than_allowed() {
        try (var program = Program.of(Sample.class).descriptors(64).start("sockets")) {
            assertThat(program.awaitExit()).isZero();
            assertThat(Integer.parseInt(program.out().text().strip())).isBetween(1, 63);
        }
    }

    @Test
    void close_kills_a_program_that_still_runs() {
        var program = Program.start(Sample.class, "wait");
        program.out().awaitLine("waiting");
        assertThat(program.isAlive()).isTrue();
        assertThat(ProcessHandle.of(program.pid())).isPresent();

        program.close();

        assertThat(program.isAlive()).isFalse();
        assertThat(program.out().lines()).as("killed without a goodbye").containsExactly("waiting");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void close_reads_the_output_to_its_end() {
        var program = Program.start(Sample.class, "wait with a child");
        program.out().awaitLine("waiting");

        program.close();

        assertThat(program.out().lines()).containsExactly("waiting", "the child's last word");
    }

    @Test
    void says_that_the_program_is_still_running() {
        try (var program = Program.start(Sample.class, "wait")) {
            program.out().awaitLine("waiting");

            assertThat(Failure.of(() -> program.patience(Duration.ofMillis(50)).awaitExit()))
                    .isEqualTo("""
                    Sample: expects it to end
                      output    waiting
                      errors    nothing
                      expected  the end of the program
                      received  still running after 50 ms
                      means     a thread that is not a daemon has not ended, or the program waits for input or for a peer
                    """);
        }
    }

    @Test
    void says_immediately_that_the_program_ended_without_printing() {
        try (var program = Program.start(Sample.class, "exit", "1").patience(Duration.ofHours(1))) {
            assertThat(Failure.of(() -> program.out().awaitPort())).isEqualTo("""
                    standard output: expects output
                      expected  a line with "listening on "
                      received  bye to 1
                      errors    with an error
                      means     the program ended without printing it
                    """);
        }
    }

    @Test
    void says_that_the_program_had_ended_before_ctrl_c() {
        try (var program = Program.start(Sample.class, "exit", "3")) {
            program.awaitExit();

            assertThat(Failure.of(program::pressCtrlC)).isEqualTo("""
                    Sample: Ctrl-C is pressed
                      output    bye to 3
                      errors    with an error
                      expected  a running program
                      received  it has ended with status 3
                      means     the program should have kept running until Ctrl-C
                    """);
        }
    }

    @Test
    void typing_to_a_program_that_has_ended_fails() {
        try (var program = Program.start(Sample.class, "exit", "0")) {
            program.awaitExit();

            assertThatThrownBy(() -> program.type("hello?"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the program doesn't read its input any more");
        }
    }

    /** The program that these tests run. */
    static final class Sample {

        private Sample() {}

        public static void main(String[] args) throws Exception {
            switch (args[0]) {
                case "exit" -> {
                    System.out.println("bye to " + args[1]);
                    System.err.println("with an error");
                    System.exit(Integer.parseInt(args[1]));
                }
                case "echo" -> {
                    Scanner keyboard = new Scanner(System.in, "UTF-8");
                    while (keyboard.hasNextLine()) {
                        System.out.println("> " + keyboard.nextLine());
                    }
                }
                case "arguments" -> System.out.println(List.of(args));
                case "properties" -> {
                    System.out.println(System.getProperty("sample"));
                    System.out.println(System.getProperty("stdin.encoding"));
                    System.out.println(System.getProperty("file.encoding"));
                }
                case "wait" -> {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("shutdown hook has run")));
                    System.out.println("waiting");
                    System.in.read();
                }
                case "wait with a child" -> {
                    String script = "echo waiting; sleep 0.3; echo \"the child's last word\"";
                    new ProcessBuilder("sh", "-c", script).inheritIO().start().waitFor();
                }
                case "sockets" -> System.out.println(socketsUntilNoneIsLeft());
                default -> throw new IllegalArgumentException(args[0]);
            }
        }

        private static int socketsUntilNoneIsLeft() {
            List<DatagramSocket> sockets = new ArrayList<>();
            try {
                while (true) {
                    sockets.add(new DatagramSocket());
                }
            } catch (IOException e) {
                return sockets.size(); // all stay open until the program ends
            }
        }
    }
}
