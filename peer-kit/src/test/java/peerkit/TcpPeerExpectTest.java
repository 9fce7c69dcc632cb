package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A client named alice expects something, and the server at the other end does that or something else. */
@LeavesNothingBehind
class TcpPeerExpectTest {

    private static final Duration SHORT = Duration.ofMillis(50); // for what never comes

    @AutoClose
    final TcpListener listener = TcpListener.open();

    @AutoClose
    final TcpPeer alice = TcpPeer.connect("alice", listener.port());

    @AutoClose
    final TcpPeer server = listener.accept();

    @Test
    void expects_bytes_and_leaves_the_next_unread() {
        server.send("onetwo").close();

        alice.expectBytes("one").expectBytes("two".getBytes(UTF_8)).expectEndOfStream();
    }

    @Test
    void expects_lines_however_they_arrive() {
        server.sendGlued("one\n", "zwöi\n", "\n").close();

        alice.expectLine("one").expectLine("zwöi").expectLine("").expectEndOfStream();
    }

    @Test
    void reads_a_line_and_then_all_the_rest() {
        server.send("one\ntwo\nthr").close();

        assertThat(alice.readLine()).isEqualTo("one");
        assertThat(alice.readToEnd()).asString(UTF_8).isEqualTo("two\nthr");
    }

    @Test
    void expects_a_reset() {
        server.reset();

        alice.expectReset();
    }

    @Test
    void expects_silence_while_the_connection_is_open() {
        alice.expectSilence(SHORT).expectSilence(Duration.ZERO);
    }

    @Test
    void shows_other_bytes() {
        alice.send("Hi\n");
        server.send("hé\n");

        assertThat(Failure.of(() -> alice.expectBytes("hö\n"))).isEqualTo("""
                alice: expects 4 bytes
                  sent      "Hi\\n"
                  expected  "h\\xc3\\xb6\\n"
                  received  "h\\xc3\\xa9\\n"
                                  ^ first difference at byte 3
                  means     the right number of bytes, but not the expected ones
                """);
    }

    @Test
    void shows_a_difference_in_the_middle_of_a_megabyte() {
        byte[] expected = new byte[1 << 20];
        Arrays.fill(expected, (byte) 0xff);
        byte[] other = expected.clone();
        other[500_000] = 'x';
        var serving = new Thread(() -> server.send(other), "server");
        serving.start();

        assertThat(Failure.of(() -> alice.expectBytes(expected))).isEqualTo("""
                alice: expects 1048576 bytes
                  expected  (after 499985 bytes) "%1$s%1$s" (and 548561 bytes more)
                  received  (after 499985 bytes) "%2$sx%3$s" (and 548561 bytes more)
                %4$s^ first difference at byte 500001
                  means     the right number of bytes, but not the expected ones
                """.formatted(
                        "\\xff".repeat(15), "\\xff".repeat(15), "\\xff".repeat(14), " ".repeat(12 + 21 + 1 + 60)));
    }

    @Test
    void says_how_many_bytes_are_missing_at_the_end_of_stream() {
        server.send("hel").close();

        assertThat(Failure.of(() -> alice.expectBytes("hello"))).isEqualTo("""
                alice: expects 5 bytes
                  expected  "hello"
                  received  "hel", then end of stream
                                ^ first difference at byte 4
                  means     2 bytes missing at the end; the other side closed the connection, or its output, before it had sent everything that was expected
                """);
    }

    @Test
    void says_how_many_bytes_are_missing_when_no_more_come() {
        server.send("hell");
        Waiting.untilUnread(alice.localAddress().getPort(), listener.port(), 4);

        assertThat(Failure.of(() -> alice.patience(SHORT).expectBytes("hello"))).isEqualTo("""
                alice: expects 5 bytes
                  expected  "hello"
                  received  "hell", then nothing more within 50 ms, and the connection is open
                                 ^ first difference at byte 5
                  means     1 byte missing at the end; the other side has not sent it, or has not flushed it, or is waiting itself: look for a read that never returns
                """);
    }

    @Test
    void says_that_no_byte_came() {
        assertThat(Failure.of(() -> alice.patience(SHORT).expectBytes("hello"))).isEqualTo("""
                alice: expects 5 bytes
                  expected  "hello"
                  received  "", then nothing more within 50 ms, and the connection is open
                             ^ first difference at byte 1
                  means     nothing came: 5 bytes missing; the other side has not sent it, or has not flushed it, or is waiting itself: look for a read that never returns
                """);
    }

    @Test
    void says_that_the_newline_is_missing_from_bytes() {
        server.send("hello").close();

        assertThat(Failure.of(() -> alice.expectBytes("hello\n"))).isEqualTo("""
                alice: expects 6 bytes
                  expected  "hello\\n"
                  received  "hello", then end of stream
                                  ^ first difference at byte 6
                  means     1 newline missing at the end; the other side closed the connection, or its output, before it had sent everything that was expected
                """);
    }

    @Test
    void shows_a_line_with_other_text() {
        server.send("HELLO, 世界 and good evening, all of you who are here\n");

        assertThat(Failure.of(() -> alice.expectLine("HELLO, 世间 and good evening, all of you who are here")))
                .isEqualTo("""
                alice: expects a line
                  expected  "HELLO, 世间 and good even" (and 28 characters more)
                  received  "HELLO, 世界 and good even" (and 28 characters more)
                                      ^ first difference at character 9
                  means     the right number of characters, but not the expected ones
                """);
    }

    @Test
    void says_that_a_carriage_return_is_before_the_newline() {
        server.send("hello\r\n");

        assertThat(Failure.of(() -> alice.expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  expected  "hello"
                  received  "hello\\r"
                                  ^ first difference at character 6
                  means     there is a carriage return before the newline: the line ends with \\r\\n, not with \\n
                """);
    }

    @Test
    void says_that_an_empty_line_came() {
        server.send("\nhello\n");

        assertThat(Failure.of(() -> alice.expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  expected  "hello"
                  received  ""
                             ^ first difference at character 1
                  means     an empty line arrived: often, somebody sent one newline too many before it
                """);
    }

    @Test
    void says_that_bytes_of_a_line_are_not_utf_8() {
        server.send(new byte[] {'h', (byte) 0xc3, '\n'});

        assertThat(Failure.of(() -> alice.expectLine("hé"))).isEqualTo("""
                alice: expects a line
                  expected  "hé"
                  received  "h\\ufffd"
                              ^ first difference at character 2
                  means     the decoded bytes were not UTF-8: often, the bytes of one character arrive in two parts, and each part is decoded separately
                """);
    }

    @Test
    void says_that_the_newline_is_missing_at_the_end_of_stream() {
        server.send("hello").close();

        assertThat(Failure.of(() -> alice.expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  expected  the line "hello"
                  received  "hello", then end of stream
                  means     the newline is missing; without it, nobody can tell whether the line is complete
                """);
    }

    @Test
    void says_that_the_newline_is_missing_when_no_more_comes() {
        server.send("hello");
        Waiting.untilUnread(alice.localAddress().getPort(), listener.port(), 5);

        assertThat(Failure.of(() -> alice.patience(SHORT).readLine())).isEqualTo("""
                alice: expects a line
                  expected  a line that ends in a newline
                  received  "hello", then nothing more within 50 ms, and the connection is open
                  means     the newline is missing; without it, nobody can tell whether the line is complete
                """);
    }

    @Test
    void says_that_no_line_came() {
        alice.send("Hi\n");

        assertThat(Failure.of(() -> alice.patience(SHORT).expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  sent      "Hi\\n"
                  expected  the line "hello"
                  received  nothing within 50 ms, and the connection is open
                  means     the other side has not sent it, or has not flushed it, or is waiting itself: look for a read that never returns
                """);
    }

    @Test
    void says_that_the_stream_ended_before_a_line() {
        server.close();

        assertThat(Failure.of(() -> alice.expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  expected  the line "hello"
                  received  end of stream
                  means     the other side closed the connection, or its output, before it had sent everything that was expected
                """);
    }

    @Test
    void says_that_the_connection_was_reset_before_a_line() {
        server.reset();

        assertThat(Failure.of(() -> alice.expectLine("hello"))).isEqualTo("""
                alice: expects a line
                  expected  the line "hello"
                  received  a reset of the connection
                  means     the other side reset the connection: it closed with unread bytes, or its program ended
                """);
    }

    @Test
    void says_that_the_connection_was_reset_before_bytes() {
        server.reset();

        assertThat(Failure.of(() -> alice.expectBytes("a"))).isEqualTo("""
                alice: expects 1 byte
                  expected  "a"
                  received  "", then the connection was reset
                             ^ first difference at byte 1
                  means     nothing came: 1 byte missing; the other side reset the connection: it closed with unread bytes, or its program ended
                """);
    }

    @Test
    void gives_up_on_a_line_that_never_ends() {
        byte[] endless = new byte[1 << 20];
        Arrays.fill(endless, (byte) 'a');
        new Thread(() -> server.send(endless), "server").start();

        assertThat(Failure.of(alice::readLine)).isEqualTo("""
                alice: expects a line
                  expected  a line that ends in a newline
                  received  "%s" (and 262084 bytes more)
                  means     the newline is missing; without it, nobody can tell whether the line is complete
                """.formatted("a".repeat(60)));
    }

    @Test
    void gives_up_on_a_stream_that_never_ends() {
        byte[] endless = new byte[64 << 20];
        new Thread(() -> server.send(endless), "server").start();

        assertThat(Failure.of(alice::readToEnd)).isEqualTo("""
                alice: reads to the end of stream
                  expected  end of stream
                  received  "%s" (and 67108804 bytes more)
                  means     the other side sent more than was expected
                """.formatted("\\x00".repeat(60)));
    }

    @Test
    void says_that_the_stream_does_not_end() {
        server.send("bye\n");
        Waiting.untilUnread(alice.localAddress().getPort(), listener.port(), 4);

        assertThat(Failure.of(() -> alice.patience(SHORT).readToEnd())).isEqualTo("""
                alice: reads to the end of stream
                  expected  end of stream
                  received  "bye\\n", then nothing more within 50 ms, and the connection is open
                  means     the other side has closed neither the connection nor its output: look for a missing close(), or for a read that never returns
                """);
        assertThat(Failure.of(alice::expectEndOfStream)).isEqualTo("""
                alice: expects end of stream
                  expected  end of stream
                  received  nothing within 50 ms, and the connection is open
                  means     the other side has closed neither the connection nor its output: look for a missing close(), or for a read that never returns
                """);
        assertThat(Failure.of(alice::expectReset)).isEqualTo("""
                alice: expects a reset
                  expected  a reset
                  received  nothing within 50 ms, and the connection is open
                  means     the other side has not reset the connection
                """);
    }

    @Test
    void shows_what_came_instead_of_end_of_stream() {
        server.send("bye\n").close();

        assertThat(Failure.of(alice::expectEndOfStream)).isEqualTo("""
                alice: expects end of stream
                  expected  end of stream
                  received  "bye\\n", then end of stream
                  means     the other side sent more than was expected
                """);
    }

    @Test
    void shows_only_the_beginning_of_what_came_instead_of_end_of_stream() {
        server.send("x".repeat(1000));

        assertThat(Failure.of(alice::expectEndOfStream)).isEqualTo("""
                alice: expects end of stream
                  expected  end of stream
                  received  "%s", and maybe more
                  means     the other side sent more than was expected
                """.formatted("x".repeat(60)));
    }

    @Test
    void shows_what_came_instead_of_silence() {
        server.send("psst").close();

        assertThat(Failure.of(() -> alice.expectSilence(Duration.ofSeconds(8)))).isEqualTo("""
                alice: expects silence for 8 s
                  expected  silence
                  received  "psst", then end of stream
                  means     the other side sent more than was expected
                """);
        assertThat(Failure.of(() -> alice.expectSilence(Duration.ofSeconds(8)))).isEqualTo("""
                alice: expects silence for 8 s
                  expected  silence
                  received  end of stream
                  means     the other side closed the connection, or its output, but should have kept it open
                """);
    }

    @Test
    void tells_a_reset_from_an_end_of_stream() {
        server.reset();

        assertThat(Failure.of(alice::expectEndOfStream)).isEqualTo("""
                alice: expects end of stream
                  expected  end of stream
                  received  a reset of the connection
                  means     the other side reset the connection: it closed with unread bytes, or its program ended
                """);
    }

    @Test
    void tells_an_end_of_stream_from_a_reset() {
        server.close();

        assertThat(Failure.of(alice::expectReset)).isEqualTo("""
                alice: expects a reset
                  expected  a reset
                  received  end of stream
                  means     the other side closed the connection, or its output, in the ordinary way, without a reset
                """);
    }

    @Test
    void does_not_take_its_own_close_for_a_reset() {
        alice.close();

        assertThat(Failure.of(alice::expectReset)).isEqualTo("""
                alice: expects a reset
                  met       java.net.SocketException: Socket is closed
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
    }

    @Test
    void bytes_that_trickle_in_do_not_prolong_the_wait() {
        var dripping = new Thread(
                () -> {
                    try {
                        while (true) {
                            server.sendInPieces("x");
                        }
                    } catch (AssertionError e) {
                        // alice has closed: the end of this thread
                    }
                },
                "dripping");
        server.send("x");
        Waiting.untilUnread(alice.localAddress().getPort(), listener.port(), 1); // so that it finds one, however late
        dripping.start();

        assertThat(Failure.of(() -> alice.patience(SHORT).readLine()))
                .contains("then nothing more within 50 ms, and the connection is open");
    }
}
