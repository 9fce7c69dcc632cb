package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import peerkit.ClosedPort;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class MultithreadedClientTest {

    private static final String GREETED = "Waiting for connection\nWelcome to the server\n";
    private static final String ASKED = "Say something: ";
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void prints_the_welcome_and_an_answer_to_each_line_until_end_of_input() throws IOException {
        try (var server = Running.standard()) {
            Console console = Console.typed("hello", "", "Mohan é😃");

            assertThat(run(console, server.port(), LONG)).isZero();

            assertThat(console.out().text())
                    .isEqualTo(GREETED
                            + ASKED + "Hello I am server hello\n"
                            + ASKED + "Hello I am server \n"
                            + ASKED + "Hello I am server Mohan é😃\n"
                            + ASKED + "\n");
            assertThat(console.err().text()).isEmpty();
        }
    }

    @Test
    void shows_what_the_server_says_of_a_line_that_is_too_long_and_goes_on() throws IOException {
        try (var server = Running.standard()) {
            Console console = Console.typed("x".repeat(8193), "x".repeat(65_536), "short");

            assertThat(run(console, server.port(), LONG)).isZero();

            assertThat(console.out().lines())
                    .containsSequence(
                            ASKED + "Error: a line holds at most 8192 bytes",
                            ASKED + "Not sent: a line holds at most 65535 bytes",
                            ASKED + "Hello I am server short");
        }
    }

    @Test
    void says_that_the_server_is_full() throws IOException {
        try (var server = Running.with(Limits.standard().withClients(1));
                var other = server.welcomed("other")) {
            Console console = Console.silent();

            assertThat(run(console, server.port(), LONG)).isEqualTo(1);

            assertThat(console.out().text()).isEqualTo("Waiting for connection\nServer full\n");
            assertThat(console.err().text()).isEqualTo("Lost the server: it is full, try again later\n");
            other.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void shows_control_characters_that_a_server_sent_without_obeying_them() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port(), LONG);
            try (var server = listener.accept()) {
                server.send("\u001b[2J\u009b31m\rWelcome\r\n");
                console.out().await(ASKED);
                console.endInput();

                assertThat(status.join()).isZero();
            }
            assertThat(console.out().text())
                    .isEqualTo("Waiting for connection\n\\u001b[2J\\u009b31m\\rWelcome\n" + ASKED + "\n");
        }
    }

    @Test
    void says_that_the_server_closed_the_connection() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent().type("hello");
            var status = inBackground(console, listener.port(), LONG);
            try (var server = listener.accept()) {
                server.send("Welcome to the server\n")
                        .expectBytes("hello\n")
                        .send("Hello I")
                        .halfClose();

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: it closed the connection\n");
        }
    }

    @Test
    void says_that_the_server_reset_the_connection() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent().type("hello");
            var status = inBackground(console, listener.port(), LONG);
            try (var server = listener.accept()) {
                server.send("Welcome to the server\n").expectBytes("hello\n").reset();

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: Connection reset\n");
        }
    }

    @Test
    void says_that_the_server_vanished_while_the_user_was_thinking() throws Exception {
        Console console = Console.silent();
        var server = Running.standard();
        var status = inBackground(console, server.port(), LONG);
        console.out().await(ASKED);

        server.close();
        console.type("hello").type("hello?");

        assertThat(status.join()).isEqualTo(1);
        assertThat(console.err().lines()).singleElement().asString().startsWith("Lost the server: ");
    }

    @Test
    void does_not_wait_for_ever_for_a_server_that_says_nothing() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port(), SHORT);
            try (var silent = listener.accept()) {
                assertThat(status.join()).isEqualTo(1);
                silent.expectEndOfStream();
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: no whole line came within 200 ms\n");
        }
    }

    @Test
    void does_not_wait_for_ever_for_the_newline_of_an_answer() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port(), SHORT);
            try (var server = listener.accept()) {
                server.send("Welcome to");

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: no whole line came within 200 ms\n");
        }
    }

    @Test
    void gives_up_on_an_answer_without_end_and_on_one_that_is_no_text() {
        assertThat(errorAfter("x".repeat(65_536).getBytes(UTF_8)))
                .isEqualTo("Lost the server: its answer is longer than 65535 bytes\n");
        assertThat(errorAfter(new byte[] {(byte) 0xaa, '\n'})).isEqualTo("Lost the server: its answer is not UTF-8\n");
    }

    private static String errorAfter(byte[] answer) {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent();
            var status = inBackground(console, listener.port(), LONG);
            try (var server = listener.accept()) {
                server.send(answer);

                assertThat(status.join()).isEqualTo(1);
            }
            return console.err().text();
        }
    }

    @Test
    void says_in_two_lines_that_nobody_is_there() {
        try (var nobody = ClosedPort.open()) {
            Console console = Console.silent();

            assertThat(run(console, nobody.port(), LONG)).isEqualTo(1);

            assertThat(console.out().text()).isEqualTo("Waiting for connection\n");
            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + nobody.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
        }
    }

    private static CompletableFuture<Integer> inBackground(Console console, int port, Duration patience) {
        return Background.call(() -> run(console, port, patience));
    }

    private static int run(Console console, int port, Duration patience) {
        String[] arguments = {"127.0.0.1", Integer.toString(port)};
        return MultithreadedClient.run(
                arguments, patience, console.in(), console.out().stream(), console.err().stream());
    }
}
