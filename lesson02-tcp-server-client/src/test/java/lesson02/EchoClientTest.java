package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.ClosedPort;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class EchoClientTest {

    private static final String MORE = "Want to send more data to the server? (yes/no) ";
    private static final String AGAIN = "Please answer yes or no: ";

    @Test
    void talks_with_the_echo_server_until_the_user_says_no() throws IOException {
        try (var echo = Running.echo()) {
            Console console = Console.typed("yes", "Mohan é", "Y", "", "no");

            assertThat(run(console, echo.port())).isZero();

            assertThat(console.out().text())
                    .isEqualTo("Hey server\n" + MORE + "Enter payload: Mohan é\n" + MORE + "Enter payload: \n" + MORE);
            assertThat(console.err().text()).isEmpty();
        }
    }

    @Test
    void talks_with_the_greeting_server_too() throws IOException {
        try (var greeting = Running.greeting()) {
            Console console = Console.typed("y", "Mohan", "N");

            assertThat(run(console, greeting.port())).isZero();

            assertThat(console.out().text()).isEqualTo("Hey client\n" + MORE + "Enter payload: Hey client\n" + MORE);
            greeting.console.out().awaitLine("Received from client: Mohan\\n");
        }
    }

    @Test
    void asks_again_until_the_answer_is_yes_or_no() throws IOException {
        try (var echo = Running.echo()) {
            Console console = Console.typed("maybe", "", "yes", "Mohan", "not now", "no");

            assertThat(run(console, echo.port())).isZero();

            assertThat(console.out().lines())
                    .containsExactly("Hey server", MORE + AGAIN + AGAIN + "Enter payload: Mohan", MORE + AGAIN);
        }
    }

    @Test
    void end_of_input_at_either_question_ends_it_politely() throws IOException {
        try (var echo = Running.echo()) {
            Console atMore = Console.typed();
            Console atPayload = Console.typed("yes");

            assertThat(run(atMore, echo.port())).isZero();
            assertThat(run(atPayload, echo.port())).isZero();

            assertThat(atPayload.out().text()).isEqualTo("Hey server\n" + MORE + "Enter payload: \n");
        }
    }

    @Test
    void waits_for_the_whole_line_however_it_is_cut() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed("no");
            var status = inBackground(console, listener.port());

            try (var server = listener.accept()) {
                server.expectBytes("Hey server\n").sendByteByByte("hé😃\n".getBytes(UTF_8));

                assertThat(status.join()).isZero();
            }
            assertThat(console.out().text()).isEqualTo("hé😃\n" + MORE);
        }
    }

    @Test
    void shows_control_characters_that_a_server_sent_without_obeying_them() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed("no");
            var status = inBackground(console, listener.port());

            try (var server = listener.accept()) {
                server.send("\u001b[2J\u009b31m\r\n");

                assertThat(status.join()).isZero();
            }
            assertThat(console.out().text()).isEqualTo("\\u001b[2J\\u009b31m\\r\n" + MORE);
        }
    }

    @Test
    void says_that_the_server_closed_the_connection() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port());

            try (var server = listener.accept()) {
                server.expectBytes("Hey server\n").send("Hey cl").halfClose();

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: it closed the connection after 'Hey cl'\n");
        }
    }

    @Test
    void says_that_the_server_reset_the_connection() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port());

            try (var server = listener.accept()) {
                server.expectBytes("Hey server\n").reset();

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: Connection reset\n");
        }
    }

    @Test
    void gives_up_on_an_answer_without_end() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port());

            try (var server = listener.accept()) {
                server.send("x".repeat(65_537));

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: its answer is longer than 65536 bytes\n");
        }
    }

    @Test
    void does_not_send_a_line_that_is_too_long_and_goes_on() throws IOException {
        try (var echo = Running.echo()) {
            String longest = "x".repeat(65_535);
            Console console = Console.typed("yes", longest, "yes", longest + "x", "yes", "short", "no");

            assertThat(run(console, echo.port())).isZero();

            assertThat(console.out().lines())
                    .containsExactly(
                            "Hey server",
                            MORE + "Enter payload: " + longest,
                            MORE + "Enter payload: Not sent: a line holds at most 65535 bytes",
                            MORE + "Enter payload: short",
                            MORE);
        }
    }

    @Test
    void says_in_two_lines_that_nobody_is_there() {
        try (var nobody = ClosedPort.open()) {
            Console console = Console.silent();

            assertThat(run(console, nobody.port())).isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + nobody.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
        }
    }

    @Test
    void gives_up_on_a_server_that_does_not_answer() {
        try (var listener = TcpListener.open()) { // connects its clients, and accepts nobody
            Console console = Console.silent();

            assertThat(run(console, Duration.ofMillis(200), listener.port())).isEqualTo(1);

            assertThat(console.err().text())
                    .isEqualTo("Lost the server: no answer in time (is it busy with another client?)\n");
        }
    }

    @Test
    void gives_up_on_an_answer_without_a_newline() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = CompletableFuture.supplyAsync(() -> run(console, Duration.ofMillis(200), listener.port()));

            try (var server = listener.accept()) {
                server.send("Hey client");

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: no newline in time after 'Hey client'\n");
        }
    }

    @Test
    void gives_up_on_an_answer_that_drips_although_each_byte_comes_in_time() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = CompletableFuture.supplyAsync(() -> run(console, Duration.ofMillis(500), listener.port()));

            try (var server = listener.accept()) {
                server.expectBytes("Hey server\n");
                Background.run("dripping", () -> {
                    while (true) { // until the client hangs up
                        server.send("x").expectSilence(Duration.ofMillis(20));
                    }
                });

                assertThat(status).succeedsWithin(Duration.ofSeconds(8)).isEqualTo(1);
            }
            assertThat(console.err().text()).startsWith("Lost the server: no newline in time after 'xx");
        }
    }

    @Test
    void waits_no_longer_in_all_when_the_first_byte_comes_late() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            Duration patience = Duration.ofMillis(1500);
            var took = CompletableFuture.supplyAsync(() -> {
                long start = System.nanoTime();
                run(console, patience, listener.port());
                return Duration.ofNanos(System.nanoTime() - start);
            });

            try (var server = listener.accept()) {
                server.expectBytes("Hey server\n")
                        .expectSilence(Duration.ofMillis(1300))
                        .send("H");

                assertThat(took.join()).isLessThan(Duration.ofMillis(2700)); // a limit for each read: 2800 or more
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: no newline in time after 'H'\n");
        }
    }

    private static CompletableFuture<Integer> inBackground(Console console, int port) {
        return CompletableFuture.supplyAsync(() -> run(console, port));
    }

    private static int run(Console console, int port) {
        return run(console, Duration.ofMinutes(1), port);
    }

    private static int run(Console console, Duration patience, int port) {
        String[] arguments = {"127.0.0.1", Integer.toString(port)};
        return EchoClient.run(arguments, patience, console.in(), console.out().stream(), console.err().stream());
    }
}
