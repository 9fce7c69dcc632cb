package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@LeavesNothingBehind
class UdpPeerTest {

    private static final Duration SHORT = Duration.ofMillis(50); // for what never comes

    @AutoClose
    final UdpPeer alice = UdpPeer.open("alice");

    @AutoClose
    final UdpPeer bob = UdpPeer.open("bob");

    @Test
    void sends_expects_and_answers() {
        alice.send(bob.port(), "hé?");

        bob.expect("hé?").answer("yes").answer(new byte[] {0, -1});

        alice.expect("yes").expect(new byte[] {0, -1});
        assertThat(bob.sender()).isEqualTo(alice.address());
        assertThat(alice.sender()).isEqualTo(bob.address());
    }

    @Test
    void carries_datagrams_of_every_size() {
        for (int size : new int[] {0, 1, 4096, 65_507}) {
            byte[] bytes = "x".repeat(size).getBytes(UTF_8);

            alice.send(bob.port(), bytes);

            assertThat(bob.receive()).isEqualTo(bytes);
        }
    }

    @Test
    void answers_twice_late_and_out_of_order() {
        alice.send(bob.port(), "1").send(bob.port(), "2");

        bob.expect("1").expect("2").answer("two").answer("one").answer("one");

        alice.expect("two").expect("one").expect("one").expectSilence(SHORT);
    }

    @Test
    void a_stranger_answers_from_another_port() {
        alice.send(bob.port(), "who?");

        bob.expect("who?").answerAsStranger("me").answerAsStranger("\u0001");

        alice.expect("me");
        assertThat(alice.sender()).isNotEqualTo(bob.address());
        alice.expect(new byte[] {1});
    }

    @Test
    void expects_silence() {
        alice.expectSilence(SHORT).expectSilence(Duration.ZERO);
    }

    @Test
    void has_nobody_to_answer_at_first() {
        assertThatThrownBy(() -> bob.answer("hello?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bob has received no datagram yet");
    }

    @Test
    void shows_another_datagram() {
        alice.send(bob.port(), "ping");
        bob.expect("ping").answer("PONG");

        assertThat(Failure.of(() -> alice.expect("pong"))).isEqualTo("""
                alice: expects a datagram
                  sent      "ping"
                  expected  "pong"
                  received  "PONG"
                             ^ first difference at byte 1
                  means     the right number of bytes, but not the expected ones
                """);
    }

    @Test
    void says_that_a_datagram_is_too_long() {
        alice.send(bob.port(), "pong\0\0\0");

        assertThat(Failure.of(() -> bob.expect("pong"))).isEqualTo("""
                bob: expects a datagram
                  expected  "pong"
                  received  "pong\\x00\\x00\\x00"
                                 ^ first difference at byte 5
                  means     3 bytes too many at the end
                """);
    }

    @Test
    void says_that_a_datagram_is_empty() {
        alice.send(bob.port(), "");

        assertThat(Failure.of(() -> bob.expect("pong"))).isEqualTo("""
                bob: expects a datagram
                  expected  "pong"
                  received  ""
                             ^ first difference at byte 1
                  means     the datagram arrived, but it is empty
                """);
    }

    @Test
    void says_that_no_datagram_came() {
        alice.send(bob.port(), "ping");

        assertThat(Failure.of(() -> alice.patience(SHORT).expect("pong"))).isEqualTo("""
                alice: expects a datagram
                  sent      "ping"
                  expected  "pong"
                  received  nothing within 50 ms
                  means     the datagram was never sent, was sent to another port than %d, or was lost
                """.formatted(alice.port()));
    }

    @Test
    void shows_what_came_instead_of_silence() {
        alice.send(bob.port(), "psst");

        assertThat(Failure.of(() -> bob.expectSilence(Duration.ofSeconds(8)))).isEqualTo("""
                bob: expects no datagram for 8 s
                  expected  silence
                  received  "psst" from port %d
                  means     this datagram should not have been sent, or was sent twice
                """.formatted(alice.port()));
    }

    @Test
    void says_that_a_datagram_is_larger_than_any_can_be() {
        assertThat(Failure.of(() -> alice.send(bob.port(), new byte[65_508]))
                        .replaceFirst("(java.*)\n", "(the system's words)\n"))
                .isEqualTo("""
                alice: sends a datagram of 65508 bytes
                  met       (the system's words)
                  means     a datagram over IPv4 holds at most 65,507 bytes
                """);
    }

    @Test
    void says_that_it_is_closed() {
        alice.close();

        assertThat(Failure.of(() -> alice.send(bob.port(), "x"))).isEqualTo("""
                alice: sends a datagram of 1 byte
                  met       java.net.SocketException: Socket closed
                  means     an earlier step of this script has closed the socket itself
                """);
        assertThat(Failure.of(() -> alice.expect("x"))).isEqualTo("""
                alice: waits for a datagram
                  met       java.net.SocketException: Socket is closed
                  means     an earlier step of this script has closed the socket itself
                """);
    }
}
