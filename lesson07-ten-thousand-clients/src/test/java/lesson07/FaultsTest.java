package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import lesson07.Limits.Times;
import lesson07.terminal.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** What one client does wrong, or ill, is its own end only. */
@ParameterizedClass(name = "{0}")
@EnumSource(Kind.class)
@LeavesNothingBehind
class FaultsTest {

    @Parameter
    Kind kind;

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Times TIMES = Limits.standard().times();

    // After a goodbye the server waits longer than any test does, so that each sees what it waits for.
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Limits QUICK_LINES = limits(new Times(SOON, TIMES.idle(), TIMES.write(), LONG));
    private static final Limits SHORT_IDLENESS = limits(new Times(TIMES.line(), SOON, TIMES.write(), LONG));
    private static final Limits QUICK_READERS =
            limits(new Times(TIMES.line(), TIMES.idle(), SOON.multipliedBy(2), LONG));

    private static Limits limits(Times times) {
        return new Limits(10, 8192, times);
    }

    private static final byte[] MESSAGE = "hé😃\n".getBytes(UTF_8);

    @ParameterizedTest(name = "cut before byte {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void answers_the_same_wherever_a_line_is_cut(int cut) throws IOException {
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            client.sendCut(MESSAGE, cut).expectLine("Hello I am server hé😃");
        }
    }

    @Test
    void answers_each_of_two_lines_that_were_glued_together() throws IOException {
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            client.sendGlued("one\n", "two\n")
                    .expectLine("Hello I am server one")
                    .expectLine("Hello I am server two");
        }
    }

    @Test
    void a_line_of_8192_bytes_is_answered_and_one_more_is_an_error_and_the_next_line_works() throws IOException {
        String longest = "x".repeat(8192);
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            client.send(longest + "\n").expectLine("Hello I am server " + longest);
            client.send(longest + "\r\n").expectLine("Hello I am server " + longest);

            client.send(longest + "x").expectLine("Error: a line holds at most 8192 bytes"); // and no newline yet

            client.send("the rest of it\nnext\n").expectLine("Hello I am server next");
        }
    }

    @Test
    void a_line_that_is_not_utf_8_is_an_error_and_the_next_line_works() throws IOException {
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            client.send(new byte[] {'h', 'i', (byte) 0xaa, '\n'}).expectLine("Error: a line must be UTF-8");

            client.send("next\n").expectLine("Hello I am server next");
        }
    }

    @Test
    void a_client_that_sends_no_newline_waits_until_the_deadline_ends_it() throws IOException {
        try (var server = Running.with(kind, QUICK_LINES);
                var client = server.welcomed("source's client")) {
            client.send("Hello server"); // and now it waits for an answer, as the server does for the newline

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream()
                    .halfClose();
            server.console
                    .out()
                    .awaitLine("Lost client " + Show.address(client.localAddress())
                            + ": a line must be complete within 200 ms");
        }
    }

    @Test
    void a_client_that_drips_is_ended_at_the_deadline_and_reads_why_though_it_goes_on_dripping() throws Exception {
        try (var server = Running.with(kind, QUICK_LINES);
                var client = server.welcomed("dripping")) {
            Sending dripping = Sending.drips(client);
            server.isAlive();

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();

            dripping.stop();
            client.sendByteByByte(
                    new byte[] {'x', 'x'}); // the server still reads, so that nothing resets the connection
        }
    }

    @Test
    void a_client_that_sends_megabytes_after_the_goodbye_still_reads_it() throws IOException {
        try (var server = Running.with(kind, QUICK_LINES);
                var client = server.welcomed("client")) {
            client.send("no newline");
            server.console.out().awaitLine("Lost client");

            client.send(new byte[16 << 20]); // more than all buffers hold: the server must drop it, and still be there

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();
        }
    }

    @Test
    void a_client_that_goes_on_after_the_goodbye_is_closed_after_a_while() throws Exception {
        var shortLinger = limits(new Times(SOON, TIMES.idle(), TIMES.write(), SOON));
        try (var server = Running.with(kind, shortLinger);
                var client = server.welcomed("dripping")) {
            Sending dripping = Sending.drips(client);

            server.console.out().awaitLine("Lost client");

            dripping.stop();
            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();
        }
    }

    @Test
    void the_deadline_also_ends_a_line_that_is_much_too_long() throws Exception {
        try (var server = Running.with(kind, QUICK_LINES);
                var client = server.welcomed("dripping")) {
            client.send("x".repeat(20_000)).expectLine("Error: a line holds at most 8192 bytes");
            Sending dripping = Sending.drips(client);

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();

            dripping.stop();
        }
    }

    @Test
    void an_idle_client_is_told_so_and_closed() throws IOException {
        try (var server = Running.with(kind, SHORT_IDLENESS);
                var client = server.welcomed("idle")) {
            client.expectLine("Error: nothing came for 200 ms, goodbye")
                    .expectEndOfStream()
                    .halfClose();

            server.console
                    .out()
                    .awaitLine("Lost client " + Show.address(client.localAddress()) + ": nothing came for 200 ms");
        }
    }

    @Test
    void a_client_may_think_for_longer_than_it_may_take_to_read() throws IOException {
        try (var server = Running.with(kind, QUICK_READERS); // 400 ms to read, 5 minutes to think
                var client = server.welcomed("client")) {
            client.send("hello\n").expectLine("Hello I am server hello");

            client.expectSilence(Duration.ofMillis(700));

            client.send("hello again\n").expectLine("Hello I am server hello again");
        }
    }

    @Test
    void a_client_that_never_reads_is_disconnected_and_delays_nobody() throws Exception {
        try (var server = Running.with(kind, QUICK_READERS);
                var deaf = TcpPeer.connectAndNeverRead("deaf", server.port());
                var other = server.welcomed("other")) {
            Sending asking = Sending.asks(deaf);
            String lost = "Lost client " + Show.address(deaf.localAddress());
            do {
                other.send("hello\n").patience(Duration.ofSeconds(1)).expectLine("Hello I am server hello");
            } while (!server.console.out().text().contains(lost));

            server.console.out().awaitLine(lost + ": it did not read its answers within 400 ms");
            asking.stop();
        }
    }

    @Test
    void answers_that_wait_for_their_reader_arrive_whole_within_the_deadline() throws Exception {
        String line = "x".repeat(8000) + "\n"; // 16 MB of them: no buffers on the way have room for the answers
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            Thread sending = new Thread(() -> client.send(line.repeat(2000)).halfClose(), "sending");
            sending.start();
            Sending.awaitBlocked(sending); // the server reads nothing more until its answers have gone

            assertThat(client.readToEnd()).hasSize(2000 * ("Hello I am server ".length() + line.length()));
            sending.join();
        }
    }

    @Test
    void a_client_that_resets_ends_only_itself() throws IOException {
        try (var server = Running.standard(kind);
                var other = server.welcomed("other")) {
            var client = server.welcomed("client");
            String address = Show.address(client.localAddress());

            client.reset();

            server.console.out().awaitLine("Lost client " + address + ": Connection reset");
            other.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void a_client_that_closes_before_its_answers_ends_only_itself() throws IOException {
        try (var server = Running.standard(kind);
                var other = server.welcomed("other")) {
            var client = TcpPeer.connectAndNeverRead("client", server.port());
            Sending asking = Sending.asks(client);
            asking.awaitBlocked(); // more than one answer is owed

            client.close();

            server.console.out().awaitLine("Lost client ");
            asking.stop();
            other.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void control_characters_go_back_to_their_sender_and_never_to_the_operator() throws IOException {
        try (var server = Running.standard(kind);
                var client = server.welcomed("client")) {
            client.send("\u001b]0;x\u0007\rINFO forged\n")
                    .expectLine("Hello I am server \u001b]0;x\u0007\rINFO forged");

            assertThat(server.console.out().text()).doesNotContain("\u001b", "forged");
        }
    }
}
