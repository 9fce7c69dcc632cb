package lesson03;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.ClosedUdpPort;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.UdpPeer;

@LeavesNothingBehind
class UdpClientTest {

    private final Console console = Console.silent();

    @Test
    void sends_its_greeting_and_prints_the_answer() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));

            server.expect("Hello UDP server").answer("Hello, I am a UDP server");

            assertThat(status.join()).isZero();
            assertThat(console.out().text()).isEqualTo("Server says: Hello, I am a UDP server\n");
        }
    }

    @Test
    void sends_its_third_argument() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server), "hé");

            server.expect("hé").answer("");

            assertThat(status.join()).isZero();
            assertThat(console.out().text()).isEqualTo("Server says: \n");
        }
    }

    @Test
    void does_not_take_a_strangers_answer() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));

            server.expect("Hello UDP server").answerAsStranger("forged").answer("genuine");

            assertThat(status.join()).isZero();
            assertThat(console.out().text()).isEqualTo("Server says: genuine\n");
        }
    }

    @Test
    void says_that_datagrams_may_be_lost_when_no_answer_comes() {
        try (var silent = UdpPeer.open("server")) {
            long start = System.nanoTime();

            assertThat(run("127.0.0.1", port(silent))).isEqualTo(1);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThan(Duration.ofMillis(1995)); // 2 s, or a moment less
            silent.expect("Hello UDP server");
            assertThat(console.err().text())
                    .isEqualTo(
                            "No answer within 2 s. Datagrams may be lost, on the way there or on the way back: try again.\n");
        }
    }

    @Test
    void a_strangers_answers_do_not_make_it_wait_longer() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));
            server.expect("Hello UDP server").answerAsStranger("forged").answerAsStranger("forged");

            assertThat(status.join()).isEqualTo(1);
            assertThat(console.out().text()).isEmpty();
        }
    }

    @Test
    void says_in_two_lines_that_nobody_receives_at_the_port() {
        try (var nobody = ClosedUdpPort.open()) {
            assertThat(run("127.0.0.1", Integer.toString(nobody.port()))).isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "No answer from 127.0.0.1 on port " + nobody.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
        }
    }

    @Test
    void says_that_an_answer_was_cut_off() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));

            server.expect("Hello UDP server").answer("x".repeat(4097));

            assertThat(status.join()).isZero();
            assertThat(console.out().lines())
                    .containsExactly(
                            "Server says: " + "x".repeat(4096),
                            "The answer was longer than 4096 bytes: the rest of it was cut off");
        }
    }

    @Test
    void shows_an_answer_of_4096_bytes_whole() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));

            server.expect("Hello UDP server").answer("x".repeat(4096));

            assertThat(status.join()).isZero();
            assertThat(console.out().lines()).containsExactly("Server says: " + "x".repeat(4096));
        }
    }

    @Test
    void shows_control_characters_without_obeying_them() {
        try (var server = UdpPeer.open("server")) {
            var status = inBackground("127.0.0.1", port(server));

            server.expect("Hello UDP server").answer("\u001b[2J\u009b31m\n");

            assertThat(status.join()).isZero();
            assertThat(console.out().text()).isEqualTo("Server says: \\u001b[2J\\u009b31m\\n\n");
        }
    }

    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "macOS sends no datagram over 9216 bytes unless it is told to")
    void sends_the_largest_datagram_whole() {
        try (var server = UdpPeer.open("server")) {
            String largest = "x".repeat(65_507);
            var status = inBackground("127.0.0.1", port(server), largest);

            server.expect(largest).answer("got it");

            assertThat(status.join()).isZero();
        }
    }

    @Test
    void refuses_a_message_that_no_datagram_can_carry() {
        assertThat(run("127.0.0.1", "12345", "é".repeat(32_754))).isEqualTo(2);
        assertThat(console.err().text())
                .isEqualTo("Message must be 1 to 65507 bytes in UTF-8 (what one datagram holds), not 65508\n");
    }

    @Test
    void refuses_an_empty_message_which_java_would_not_send() {
        assertThat(run("127.0.0.1", "12345", "")).isEqualTo(2);
        assertThat(console.err().text()).endsWith("not 0\n");
    }

    @Test
    void wrong_arguments_get_one_line_and_status_2() {
        assertThat(run("127.0.0.1", "0")).isEqualTo(2);
        assertThat(run("127.0.0.1", "12345", "message", "more")).isEqualTo(2);

        assertThat(console.err().lines())
                .containsExactly(
                        "Port must be a whole number from 1 to 65535, not '0'",
                        "Too many arguments; they are [host] [port] [message]");
        assertThat(console.out().text()).isEmpty();
    }

    private CompletableFuture<Integer> inBackground(String... arguments) {
        return CompletableFuture.supplyAsync(() -> run(arguments));
    }

    private int run(String... arguments) {
        return UdpClient.run(arguments, console.out().stream(), console.err().stream());
    }

    private static String port(UdpPeer server) {
        return Integer.toString(server.port());
    }
}
