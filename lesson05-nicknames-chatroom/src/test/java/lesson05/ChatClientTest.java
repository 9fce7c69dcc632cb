package lesson05;

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
class ChatClientTest {

    private static final String ASKS =
            "To leave, type /quit or press Ctrl-D. To see who is in the room, type /who.\n" + "Choose your nickname: ";
    private static final Duration PLENTY = Duration.ofSeconds(20);

    @Test
    void takes_part_until_the_end_of_input() throws IOException {
        try (var chat = Chat.open();
                var bob = chat.join("bob")) {
            Console console = Console.silent();
            var status = inBackground(console, chat.port());

            console.out().await(Chat.WELCOME + "\n" + ASKS);
            console.type("alice");
            console.out().await("* The room contains: bob\n");
            console.type("Hello é");
            bob.expectLine("* alice has entered the room").expectLine("[alice] Hello é");
            bob.send("Hello alice\n"); // comes while the user types nothing
            console.out().await("[bob] Hello alice\n");
            console.endInput();

            assertThat(status.join()).isZero();
            bob.expectLine("* alice has left the room");
            assertThat(console.out().text())
                    .isEqualTo(Chat.WELCOME + "\n" + ASKS + "* The room contains: bob\n[bob] Hello alice\n\n");
            assertThat(console.err().text()).isEmpty();
        }
    }

    @Test
    void end_of_input_at_the_question_ends_it_politely() throws IOException {
        try (var chat = Chat.open()) {
            Console console = Console.typed();

            assertThat(run(console, chat.port())).isZero();

            assertThat(console.out().text()).isEqualTo(Chat.WELCOME + "\n" + ASKS + "\n");
            assertThat(console.err().text()).isEmpty();
        }
    }

    @Test
    void quit_ends_it_politely_at_the_question_and_later() throws IOException {
        try (var chat = Chat.open();
                var bob = chat.join("bob")) {
            Console atTheQuestion = Console.silent().type("/quit");
            Console later = Console.silent().type("alice").type("hello").type("/quit");

            assertThat(run(atTheQuestion, chat.port())).isZero();
            assertThat(run(later, chat.port())).isZero();

            bob.expectLine("* alice has entered the room")
                    .expectLine("[alice] hello")
                    .expectLine("* alice has left the room");
            assertThat(later.err().text()).isEmpty();
            atTheQuestion.endInput();
            later.endInput();
        }
    }

    @Test
    void a_full_server_is_not_asked_for_a_nickname() throws IOException {
        try (var chat = Chat.with(Limits.standard().withClients(1));
                var bob = chat.join("bob")) {
            Console console = Console.typed("alice");

            assertThat(run(console, chat.port())).isEqualTo(1);

            assertThat(console.out().text()).isEqualTo("Server full\n");
            assertThat(console.err().text()).isEqualTo("Lost the server: it is full, try again later\n");
            bob.halfClose().expectEndOfStream();
        }
    }

    @Test
    void shows_what_it_is_owed_after_the_end_of_input() throws IOException {
        try (var chat = Chat.open();
                var bob = chat.join("bob")) {
            Console console = Console.typed("alice", "from a pipe");

            assertThat(run(console, chat.port())).isZero();

            assertThat(console.out().text()).contains("* The room contains: bob\n");
            bob.expectLine("* alice has entered the room").expectLine("[alice] from a pipe");
        }
    }

    @Test
    void does_not_wait_for_ever_for_a_server_that_does_not_end() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed("alice");
            var shortFarewell = new Waits(PLENTY, Duration.ofMillis(100));
            var status = CompletableFuture.supplyAsync(() -> run(console, shortFarewell, listener.port()));

            try (var server = listener.accept().send(Chat.WELCOME + "\n")) {
                server.expectLine("alice").expectEndOfStream();

                assertThat(status.join()).isZero();
            }
        }
    }

    @Test
    void shows_why_a_nickname_was_refused_and_that_this_is_the_end() throws IOException {
        try (var chat = Chat.open()) {
            for (Console console : new Console[] {Console.silent().type("server"), Console.typed("server")}) {
                assertThat(run(console, chat.port())).isEqualTo(1);

                assertThat(console.out().text())
                        .contains("Nickname refused: it belongs to the operator of this server\n");
                assertThat(console.err().text()).isEqualTo("Not let in: start again and choose another nickname\n");
                console.endInput();
            }
        }
    }

    @Test
    void a_line_that_comes_while_the_question_is_open_begins_a_line_of_its_own() throws IOException {
        try (var chat = Chat.with(Chat.shortTimes(Duration.ofMillis(300), Duration.ofSeconds(1)))) {
            Console console = Console.silent();

            assertThat(run(console, chat.port())).isEqualTo(1);

            assertThat(console.out().text())
                    .isEqualTo(Chat.WELCOME + "\n" + ASKS + "\nNickname refused: none came within 300 ms\n");
            console.endInput();
        }
    }

    @Test
    void says_that_the_server_is_gone() {
        for (boolean politely : new boolean[] {true, false}) {
            try (var listener = TcpListener.open()) {
                Console console = Console.silent().type("alice");
                var status = inBackground(console, listener.port());
                try (var server = listener.accept().send(Chat.WELCOME + "\n")) {
                    server.expectLine("alice").send("* The room contains: \n");
                    console.out().await("contains");
                    if (politely) {
                        server.halfClose();
                    } else {
                        server.reset();
                    }
                    assertThat(status.join()).isEqualTo(1);
                }
                assertThat(console.err().text())
                        .isEqualTo("Lost the server: " + (politely ? "it closed the connection" : "Connection reset")
                                + "\n");
                console.endInput();
            }
        }
    }

    @Test
    void shows_control_characters_and_bad_lines_without_obeying_them() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed();
            var status = inBackground(console, listener.port());
            try (var server = listener.accept()) {
                server.send(Chat.WELCOME + "\n").expectEndOfStream(); // the user's end of input
                server.send("* The room contains: \n\u001b[2J\u009b31m\rx\r\n");
                server.send(new byte[] {'h', 'i', (byte) 0xaa, '\n'});
                server.send("x".repeat(524_288) + "\n" + "x".repeat(525_000) + "\n")
                        .halfClose();

                assertThat(status.join()).isZero();
            }
            assertThat(console.out().text())
                    .isEqualTo(Chat.WELCOME + "\n" + ASKS + "\n" + "* The room contains: \n"
                            + "\\u001b[2J\\u009b31m\\rx\n" + "(a line that is not UTF-8)\n" + "x".repeat(524_288)
                            + "\n(a line of more than 524288 bytes)\n");
        }
    }

    @Test
    void nobody_there_gets_two_lines_and_status_1() {
        try (var closed = ClosedPort.open()) {
            Console console = Console.silent();

            assertThat(run(console, closed.port())).isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + closed.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
            assertThat(console.out().text()).isEmpty();
        }
    }

    @Test
    void gives_up_on_a_server_that_does_not_read() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed("x".repeat(20_000_000)); // more than the buffers on the way can hold
            var shortWrite = new Waits(Duration.ofMillis(300), PLENTY);
            var status = CompletableFuture.supplyAsync(() -> run(console, shortWrite, listener.port()));

            try (var server = listener.accept()) {
                server.send(Chat.WELCOME + "\n");

                assertThat(status.join()).isEqualTo(1);
            }
            assertThat(console.err().text()).isEqualTo("Lost the server: it did not read for 300 ms\n");
        }
    }

    private static CompletableFuture<Integer> inBackground(Console console, int port) {
        return CompletableFuture.supplyAsync(() -> run(console, port));
    }

    private static int run(Console console, int port) {
        return run(console, new Waits(PLENTY, PLENTY), port);
    }

    private static int run(Console console, Waits waits, int port) {
        return ChatClient.run(
                new String[] {"127.0.0.1", Integer.toString(port)},
                waits,
                console.in(),
                console.out().stream(),
                console.err().stream());
    }
}
