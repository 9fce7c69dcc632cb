package learncli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.Checkout;
import learncli.Learn;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Program;
import peerkit.TcpListener;
import peerkit.TcpPeer;

class TapCommandTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | ./learn tap needs to know the server, for example: ./learn tap 127.0.0.1:12345",
                "8000             | The server must be HOST:PORT, for example 127.0.0.1:12345, not '8000'",
                ":80              | HOST must be a name or an address, not ''",
                "80:80            | HOST must be a name or an address, not '80'",
                "a:0              | Port must be a whole number from 1 to 65535, not '0'",
                "a:               | Port must be a whole number from 1 to 65535, not ''",
                "65536 a:1        | Port must be a whole number from 0 to 65535 (0: any free port), not '65536'",
                "a:1 8000         | The server must be HOST:PORT, for example 127.0.0.1:12345, not '8000'",
                "80 localhost:80  | LISTEN_PORT must not be the server's own port: leave it out, or choose another one",
                "::1:80           | Write an IPv6 address, and only that, in brackets, for example [::1]:12345, not '::1:80'",
                "[::1]            | Write an IPv6 address, and only that, in brackets, for example [::1]:12345, not '[::1]'",
                "[a]:80           | Write an IPv6 address, and only that, in brackets, for example [::1]:12345, not '[a]:80'",
                "--slice          | Missing required parameter for option '--slice' (N)",
                "--slice 0 a:1    | --slice must be at least 1, not 0",
                "--slice a:1      | Invalid value for option '--slice': 'a:1' is not an int",
                "--delay=1.5 a:1  | Invalid value for option '--delay': '1.5' is not an int",
                "--reset-after=-1 a:1 | --reset-after must be at least 1, not -1",
            })
    void wrong_arguments_are_answered_with_what_is_wrong_and_where_to_find_help(String typed, String line) {
        MadeUpCourse.Answer answer = tap(typed);

        assertThat(answer.err()).isEqualTo(line + "\nHelp: ./learn help tap\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 a:1 more | ./learn tap takes no 'more'.",
                "--cut a:1  | There is no option '--cut'.",
            })
    void unknown_arguments_are_answered_as_by_other_commands(String typed, String line) {
        MadeUpCourse.Answer answer = tap(typed);

        assertThat(answer.err()).isEqualTo(line + "\nHelp: ./learn help tap\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void help_says_what_it_does() {
        MadeUpCourse.Answer answer = tap("--help");

        assertThat(answer.out())
                .startsWith("Usage: ./learn tap [-h] [OPTIONS] [LISTEN_PORT] HOST:PORT\n")
                .contains("--slice=N", "--delay=MS", "--reset-after=BYTES");
        assertThat(answer.status()).isZero();
    }

    private MadeUpCourse.Answer tap(String typed) {
        return MadeUpCourse.in(root).learn(("tap " + typed).trim().split(" "));
    }

    @Test
    void a_port_in_use_gets_one_line_and_status_1() {
        try (var other = TcpListener.open()) {
            MadeUpCourse.Answer answer = tap(other.port() + " 127.0.0.1:1");

            assertThat(answer.err())
                    .startsWith("Cannot listen on port " + other.port() + ": Address already in use")
                    .endsWith(". Another program listens there: end it, or choose another port (0: any free one).\n")
                    .hasLineCount(1);
            assertThat(answer.status()).isEqualTo(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_it_with_a_note_and_no_stack_trace() {
        try (var listener = TcpListener.open();
                var tap = Program.of(Learn.class)
                        .jvm("-Dlearn.root=" + root)
                        .start("tap", "--slice", "1", "127.0.0.1:" + listener.port());
                var client = TcpPeer.connect(tap.out().awaitPort());
                var server = listener.accept()) {
            client.send("abc");
            server.expectBytes("abc"); // it is in the middle of a conversation

            tap.pressCtrlC();

            assertThat(tap.awaitExit()).isEqualTo(130); // 128 + SIGINT, as the lessons' servers
            assertThat(tap.out().lines())
                    .endsWith(
                            "client1  -> \"abc\"                     3 bytes, passed on in 3 pieces",
                            "",
                            "Exited by the user");
            assertThat(tap.err().text()).isEmpty();
            client.expectEndOfStream();
            server.expectEndOfStream();
        }
    }

    /** As the lessons' own copies must stay the same, see {@link learncli.SharedFilesTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"Port", "Show"})
    void its_small_helpers_are_those_of_lesson_2(String name) throws IOException {
        String here = source("learn-cli", "learncli/tap", name);
        String there = source("lesson02-tcp-server-client", "lesson02/terminal", name);

        assertThat(here.replace("package learncli.tap;", "package lesson02.terminal;"))
                .isEqualTo(there);
    }

    private static String source(String module, String folder, String name) throws IOException {
        return Files.readString(Checkout.root().resolve(module + "/src/main/java/" + folder + "/" + name + ".java"));
    }
}
