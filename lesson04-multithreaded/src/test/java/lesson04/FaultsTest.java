package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import lesson04.terminal.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** What one client does wrong, or ill, is its own end only. */
@LeavesNothingBehind
class FaultsTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Limits STANDARD = Limits.standard();
    private static final Limits QUICK_LINES = limits(SOON, STANDARD.idleLimit(), STANDARD.writeDeadline());
    private static final Limits SHORT_IDLENESS = limits(STANDARD.lineDeadline(), SOON, STANDARD.writeDeadline());
    private static final Limits QUICK_READERS =
            limits(STANDARD.lineDeadline(), STANDARD.idleLimit(), SOON.multipliedBy(2));

    /** After a goodbye the server waits longer than any test does, so that each sees for what it waits. */
    private static Limits limits(Duration lineDeadline, Duration idleLimit, Duration writeDeadline) {
        return new Limits(10, STANDARD.lineBytes(), lineDeadline, idleLimit, writeDeadline, Duration.ofSeconds(20));
    }

    private static final byte[] MESSAGE = "hé😃\n".getBytes(UTF_8);

    @ParameterizedTest(name = "cut before byte {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void answers_the_same_wherever_a_line_is_cut(int cut) throws IOException {
        try (var server = Running.standard();
                var client = server.welcomed("client")) {
            client.sendCut(MESSAGE, cut).expectLine("Hello I am server hé😃");
        }
    }

    @Test
    void answers_each_of_two_lines_that_were_glued_together() throws IOException {
        try (var server = Running.standard();
                var client = server.welcomed("client")) {
            client.sendGlued("one\n", "two\n")
                    .expectLine("Hello I am server one")
                    .expectLine("Hello I am server two");
        }
    }

    @Test
    void a_line_of_8192_bytes_is_answered_and_one_more_is_an_error_and_the_next_line_works() throws IOException {
        String longest = "x".repeat(8192);
        try (var server = Running.standard();
                var client = server.welcomed("client")) {
            client.send(longest + "\n").expectLine("Hello I am server " + longest);
            client.send(longest + "\r\n").expectLine("Hello I am server " + longest);

            client.send(longest + "x").expectLine("Error: a line holds at most 8192 bytes"); // and no newline yet

            client.send("the rest of it\nnext\n").expectLine("Hello I am server next");
        }
    }

    @Test
    void a_line_that_is_not_utf_8_is_an_error_and_the_next_line_works() throws IOException {
        try (var server = Running.standard();
                var client = server.welcomed("client")) {
            client.send(new byte[] {'h', 'i', (byte) 0xaa, '\n'}).expectLine("Error: a line must be UTF-8");

            client.send("next\n").expectLine("Hello I am server next");
        }
    }

    @Test
    void a_client_that_sends_no_newline_waits_until_the_deadline_ends_it() throws IOException {
        try (var server = Running.with(QUICK_LINES);
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
        try (var server = Running.with(QUICK_LINES);
                var client = server.welcomed("dripping")) {
            Dripping dripping = new Dripping(client);
            server.isAlive();

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();

            dripping.stop();
            client.sendByteByByte(
                    new byte[] {'x', 'x'}); // the server still reads, so that nothing resets the connection
        }
    }

    @Test
    void a_client_that_goes_on_after_the_goodbye_is_closed_after_a_grace() throws Exception {
        var shortGrace = new Limits(10, 8192, SOON, STANDARD.idleLimit(), STANDARD.writeDeadline(), SOON);
        try (var server = Running.with(shortGrace);
                var client = server.welcomed("dripping")) {
            Dripping dripping = new Dripping(client);

            server.console.out().awaitLine("Lost client");

            dripping.stop();
            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();
        }
    }

    @Test
    void the_deadline_also_ends_a_line_that_is_much_too_long() throws Exception {
        try (var server = Running.with(QUICK_LINES);
                var client = server.welcomed("dripping")) {
            client.send("x".repeat(20_000)).expectLine("Error: a line holds at most 8192 bytes");
            Dripping dripping = new Dripping(client);

            client.expectLine("Error: a line must be complete within 200 ms, goodbye")
                    .expectEndOfStream();

            dripping.stop();
        }
    }

    /** Has a client send a byte now and then, in a thread of its own, until it is stopped or the server hangs up. */
    private static final class Dripping {

        private final Thread thread;

        Dripping(TcpPeer client) {
            thread = new Thread(() -> drip(client), "dripping");
            thread.start();
        }

        private static void drip(TcpPeer client) {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    client.send("x");
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // ends at once when interrupted
                }
            } catch (AssertionError e) {
                // the server has hung up
            }
        }

        void stop() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void an_idle_client_is_told_so_and_closed() throws IOException {
        try (var server = Running.with(SHORT_IDLENESS);
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
    void a_client_that_never_reads_is_disconnected_and_delays_nobody() throws IOException {
        String large = "x".repeat(20_000_000); // no buffers on the way have room for it
        try (var server = Running.answering(QUICK_READERS, line -> line.equals("much") ? large : line);
                var deaf = TcpPeer.connectAndNeverRead("deaf", server.port());
                var other = server.welcomed("other")) {
            deaf.send("much\n");
            String lost = "Lost client " + Show.address(deaf.localAddress());
            do {
                other.send("hello\n").patience(Duration.ofSeconds(1)).expectLine("hello");
            } while (!server.console.out().text().contains(lost));

            server.console.out().awaitLine(lost + ": it did not read its answers within 400 ms");
        }
    }

    @Test
    void an_answer_that_waits_for_its_reader_arrives_whole_within_the_deadline() throws IOException {
        String large = "x".repeat(20_000_000);
        try (var server = Running.answering(STANDARD, line -> large);
                var client = server.welcomed("client")) {
            client.send("much\n").halfClose();

            assertThat(client.readToEnd()).hasSize(large.length() + 1);
        }
    }

    @Test
    void a_client_that_resets_ends_only_itself() throws IOException {
        try (var server = Running.standard();
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
        try (var server = Running.standard();
                var other = server.welcomed("other")) {
            server.welcomed("client").send("hello\n".repeat(10_000)).close();

            server.console.out().awaitLine("Lost client ");
            other.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void control_characters_go_back_to_their_sender_and_never_to_the_operator() throws IOException {
        try (var server = Running.standard();
                var client = server.welcomed("client")) {
            client.send("\u001b]0;x\u0007\rINFO forged\n")
                    .expectLine("Hello I am server \u001b]0;x\u0007\rINFO forged");

            assertThat(server.console.out().text()).doesNotContain("\u001b", "forged");
        }
    }
}
