package lesson06;

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
class CounterClientTest {

    private final Console console = Console.silent();

    @Test
    void prints_the_answer_with_its_number() throws IOException {
        try (var running = Running.with(Running.WIDE)) {
            assertThat(run(running.server.port())).isZero();

            assertThat(console.out().text())
                    .isEqualTo("Server replied: Hello Client 1, server received your message!\n");
            assertThat(console.err().text()).isEmpty();
            running.console.out().awaitLine("Client 1 says: Hello, Server!");
        }
    }

    @Test
    void sends_the_message_without_a_newline_and_waits_for_the_whole_answer_however_it_is_cut() {
        try (var listener = TcpListener.open()) {
            var status = inBackground(listener.port());
            try (var server = listener.accept()) {
                server.expectBytes("Hello, Server!")
                        .expectSilence(Duration.ofMillis(50))
                        .sendByteByByte("hé😃".getBytes(UTF_8));
            }

            assertThat(status.join()).isZero();
        }
        assertThat(console.out().text()).isEqualTo("Server replied: hé😃\n");
    }

    @Test
    void shows_control_characters_that_a_server_sent_without_obeying_them() {
        try (var listener = TcpListener.open()) {
            var status = inBackground(listener.port());
            try (var server = listener.accept()) {
                server.expectBytes("Hello, Server!").send("\u001b[2J\u009b31m\r\n");
            }

            assertThat(status.join()).isZero();
        }
        assertThat(console.out().text()).isEqualTo("Server replied: \\u001b[2J\\u009b31m\\r\\n\n");
    }

    @Test
    void says_that_the_server_closed_without_an_answer() {
        try (var listener = TcpListener.open()) {
            var status = inBackground(listener.port());
            try (var server = listener.accept()) {
                server.expectBytes("Hello, Server!");
            }

            assertThat(status.join()).isEqualTo(1);
        }
        assertThat(console.err().text()).isEqualTo("Lost the server: it closed the connection without an answer\n");
    }

    @Test
    void says_that_the_server_reset_the_connection() {
        try (var listener = TcpListener.open()) {
            var status = inBackground(listener.port());
            try (var server = listener.accept()) {
                server.expectBytes("Hello, Server!").send("Hello Cl").reset();
            }

            assertThat(status.join()).isEqualTo(1);
        }
        assertThat(console.err().text()).isEqualTo("Lost the server: Connection reset\n");
        assertThat(console.out().text()).isEmpty();
    }

    @Test
    void gives_up_on_an_answer_without_end() {
        try (var listener = TcpListener.open()) {
            var status = inBackground(listener.port());
            try (var server = listener.accept()) {
                server.expectBytes("Hello, Server!").send("x".repeat(1025));

                assertThat(status.join()).isEqualTo(1);
            }
        }
        assertThat(console.err().text()).isEqualTo("Lost the server: its answer is longer than 1024 bytes\n");
    }

    @Test
    void gives_up_on_a_server_that_answers_nothing() {
        try (var listener = TcpListener.open()) {
            Duration answerTime = Duration.ofMillis(300);

            assertThat(CounterClient.run(arguments(listener.port()), answerTime, out(), err()))
                    .isEqualTo(1);
        }
        assertThat(console.err().text()).isEqualTo("Lost the server: no end of stream came within 300 ms\n");
    }

    @Test
    void says_in_two_lines_that_nobody_is_there() {
        try (var nobody = ClosedPort.open()) {
            assertThat(run(nobody.port())).isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + nobody.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
        }
    }

    private CompletableFuture<Integer> inBackground(int port) {
        return CompletableFuture.supplyAsync(() -> run(port));
    }

    private int run(int port) {
        return CounterClient.run(arguments(port), Duration.ofSeconds(10), out(), err());
    }

    private static String[] arguments(int port) {
        return new String[] {"127.0.0.1", Integer.toString(port)};
    }

    private java.io.PrintStream out() {
        return console.out().stream();
    }

    private java.io.PrintStream err() {
        return console.err().stream();
    }
}
