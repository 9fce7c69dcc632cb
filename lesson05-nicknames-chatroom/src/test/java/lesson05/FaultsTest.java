package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Background;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** What clients do wrong, and that nobody else suffers from it. */
@LeavesNothingBehind
class FaultsTest {

    private static final byte[] MESSAGE = "hé😃\n".getBytes(UTF_8);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    final Chat chat = Chat.open();

    FaultsTest() throws IOException {}

    @ParameterizedTest(name = "cut before byte {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void a_line_is_the_same_wherever_it_is_cut(int cut) {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.sendCut(MESSAGE, cut);

            alice.expectLine("* bob has entered the room").expectLine("[bob] hé😃");
        }
    }

    @Test
    void a_line_of_2048_bytes_is_passed_on_and_a_longer_one_is_refused_and_the_next_works() {
        String longest = "é".repeat(1024);
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.send(longest + "\r\n" + longest + "x\n" + "next\n");

            alice.expectLine("* bob has entered the room")
                    .expectLine("[bob] " + longest)
                    .expectLine("[bob] next");
            bob.expectLine("Error: a line holds at most 2048 bytes");
        }
    }

    @Test
    void a_line_of_control_characters_counts_as_long_as_it_is_when_they_are_visible() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.send("\u0001".repeat(342) + "\n" + "\u0001".repeat(341) + "\n"); // six bytes each: 2052 and 2046

            bob.expectLine("Error: a line holds at most 2048 bytes, its control characters made visible");
            alice.expectLine("* bob has entered the room").expectLine("[bob] " + "\\u0001".repeat(341));
        }
    }

    @Test
    void one_who_makes_thousands_of_mistakes_at_once_and_reads_is_not_disconnected() throws InterruptedException {
        int mistakes = 4000; // with an answer to each that is longer: more in all than the outbox holds
        byte[] lines = new byte[2 * mistakes];
        for (int i = 0; i < mistakes; i++) {
            lines[2 * i] = (byte) 0xff;
            lines[2 * i + 1] = '\n';
        }
        try (var alice = chat.join("alice")) {
            Thread sending = new Thread(() -> alice.send(lines), "sending");
            sending.start();

            alice.expectBytes("Error: a line must be UTF-8\n".repeat(mistakes));

            sending.join();
        }
    }

    @Test
    void one_who_asks_who_is_there_thousands_of_times_and_reads_is_not_disconnected() throws Exception {
        int questions = 4000;
        try (var alice = chat.join("alice")) {
            var sending = Background.run("sending", () -> alice.send("/who\n".repeat(questions)));

            alice.expectBytes("* The room contains: \n".repeat(questions));

            sending.await();
        }
    }

    @Test
    void a_line_that_is_too_long_is_refused_before_its_newline_comes() {
        try (var alice = chat.join("alice")) {
            alice.send("x".repeat(2050)).expectLine("Error: a line holds at most 2048 bytes");
        }
    }

    @Test
    void a_line_that_is_not_utf_8_is_refused_and_the_next_works() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.send(new byte[] {'h', 'i', (byte) 0xaa, '\n'});
            bob.expectLine("Error: a line must be UTF-8").send("next\n");

            alice.expectLine("* bob has entered the room").expectLine("[bob] next");
        }
    }

    static Stream<Arguments> controlCharacters() {
        return Stream.of(
                Arguments.of("\u001b]0;x\u0007", "\\u001b]0;x\\u0007"), // sets a terminal's title
                Arguments.of("x\rINFO forged", "x\\rINFO forged"),
                Arguments.of("\u009b31m", "\\u009b31m"), // the same as escape and [, in one character
                Arguments.of("\u007f\u0000\t", "\\u007f\\u0000\\t"),
                Arguments.of("\u202e", "\\u202e")); // turns the writing direction round
    }

    @ParameterizedTest
    @MethodSource("controlCharacters")
    void control_characters_reach_neither_the_others_nor_the_operator(String sent, String shown) {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.send(sent + "\n");

            alice.expectLine("* bob has entered the room").expectLine("[bob] " + shown);
            chat.console.out().awaitLine("Message from client: [bob] " + shown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_free_again_after_any_kind_of_leaving(Leaving leaving) {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            alice.expectLine("* bob has entered the room");

            leaving.by(bob);

            alice.patience(Duration.ofSeconds(1)).expectLine("* bob has left the room");
            chat.join("BOB", "alice").close(); // at once
            alice.expectLine("* BOB has entered the room").expectLine("* BOB has left the room");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_hears_of_one_that_leaves_before_it_has_a_name(Leaving leaving) {
        try (var alice = chat.join("alice");
                var stranger = chat.connect().send("stran")) {
            leaving.by(stranger);

            chat.join("stranger", "alice").close();
            alice.expectLine("* stranger has entered the room").expectLine("* stranger has left the room");
        }
    }

    @Test
    void who_sends_no_nickname_in_time_is_told_so_and_sent_away() throws IOException {
        try (var quick = Chat.with(Chat.shortTimes(SHORT, LONG));
                var client = quick.connect()) {
            client.expectLine("Nickname refused: none came within 300 ms").expectEndOfStream();
        }
    }

    @Test
    void the_nickname_must_be_complete_in_time_even_if_it_drips() throws IOException {
        try (var quick = Chat.with(Chat.shortTimes(SHORT, LONG));
                var client = quick.connect()) {
            Thread dripping = drip(client, Duration.ofMillis(50)); // 30 bytes would take 1.5 s
            long start = System.nanoTime();

            client.expectLine("Nickname refused: none came within 300 ms");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1400));
            dripping.interrupt();
        }
    }

    @Test
    void a_line_must_be_complete_in_time_even_if_it_drips() throws IOException {
        try (var quick = Chat.with(Chat.shortTimes(LONG, SHORT));
                var alice = quick.join("alice");
                var bob = quick.join("bob", "alice")) {
            Thread dripping = drip(bob, Duration.ofMillis(50));

            bob.expectLine("Error: a line must be complete within 300 ms, goodbye");

            alice.expectLine("* bob has entered the room").expectLine("* bob has left the room");
            dripping.interrupt();
        }
    }

    @Test
    void a_member_may_be_silent_for_longer_than_a_line_or_a_nickname_may_take() throws IOException {
        try (var quick = Chat.with(Chat.shortTimes(SHORT, SHORT));
                var alice = quick.join("alice")) {
            alice.expectSilence(Duration.ofMillis(700));

            alice.send("still here\n");
            quick.console.out().awaitLine("still here");
        }
    }

    /** Sends a byte now and then, in a thread of its own, until it is interrupted or the connection has ended. */
    private static Thread drip(TcpPeer client, Duration pause) {
        Thread dripping = new Thread(() -> {
            try {
                for (int i = 0; i < 30; i++) {
                    client.send("x");
                    Thread.sleep(pause.toMillis());
                }
            } catch (InterruptedException | AssertionError e) {
                // The test is over, or the server has closed the connection.
            }
        });
        dripping.start();
        return dripping;
    }

    enum Leaving {
        CLOSE {
            @Override
            void by(TcpPeer client) {
                client.close();
            }
        },
        RESET {
            @Override
            void by(TcpPeer client) {
                client.reset();
            }
        },
        HALF_CLOSE {
            @Override
            void by(TcpPeer client) {
                client.halfClose();
            }
        },
        CLOSE_IN_THE_MIDDLE_OF_A_LINE {
            @Override
            void by(TcpPeer client) {
                client.send("half a li").close();
            }
        };

        abstract void by(TcpPeer client);
    }
}
