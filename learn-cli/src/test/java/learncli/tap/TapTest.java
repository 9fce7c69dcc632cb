package learncli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.Background;
import peerkit.ClosedPort;
import peerkit.FullBacklog;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.Patience;
import peerkit.TcpListener;

@LeavesNothingBehind
class TapTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void every_byte_passes_unchanged_both_ways_at_the_same_time() throws Exception {
        byte[] there = allValues(MEGABYTE, 1);
        byte[] back = allValues(MEGABYTE, 2);
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            var clientSends =
                    Background.run("client sends", () -> client.send(there).halfClose());
            var serverSends =
                    Background.run("server sends", () -> server.send(back).halfClose());

            assertThat(server.readToEnd()).isEqualTo(there);
            assertThat(client.readToEnd()).isEqualTo(back);
            clientSends.await();
            serverSends.await();
            tap.out().awaitLine("client1 is done: 1048576 bytes to the server, 1048576 bytes back");
        }
    }

    /** Each value once, then random bytes. */
    private static byte[] allValues(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    @Test
    void a_side_that_has_ended_still_reads() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            client.send("all I have").halfClose();
            server.expectBytes("all I have").expectEndOfStream();

            server.send("late");
            client.expectBytes("late");

            server.halfClose();
            client.expectEndOfStream();
        }
    }

    @Test
    void a_server_that_has_ended_its_side_still_reads() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            server.halfClose();
            client.expectEndOfStream();

            client.send("late");
            server.expectBytes("late");

            client.halfClose();
            server.expectEndOfStream();
        }
    }

    @Test
    void each_client_has_a_conversation_of_its_own() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var one = tap.connect();
                var oneServer = listener.accept();
                var two = tap.connect();
                var twoServer = listener.accept()) {
            one.send("1");
            two.send("2");
            oneServer.expectBytes("1").send("one");
            twoServer.expectBytes("2").send("two");
            two.expectBytes("two");
            one.expectBytes("one");

            two.reset();
            twoServer.expectReset();
            tap.out().awaitLine("client2 is done");

            one.send("still here");
            oneServer.expectBytes("still here");
            assertThat(tap.lines())
                    .contains(
                            "client1  -> \"1\"                       1 byte",
                            "client2  -> \"2\"                       1 byte",
                            "server   -> client1 \"one\"             3 bytes",
                            "server   -> client2 \"two\"             3 bytes");
        }
    }

    @Test
    void a_side_that_does_not_read_makes_the_other_side_wait() throws Exception {
        byte[] moreThanFitsOnTheWay = new byte[32 * MEGABYTE];
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            var sending = Background.run(
                    "client sends", () -> client.send(moreThanFitsOnTheWay).halfClose());
            assertThat(Patience.waitUntil(sending::isDone, Duration.ofMillis(300)))
                    .as("sent, and read by nobody but the tap")
                    .isFalse();

            assertThat(server.readToEnd()).hasSameSizeAs(moreThanFitsOnTheWay);
            sending.await();
        }
    }

    @Test
    void a_conversation_that_is_done_leaves_nothing_behind() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener)) {
            Leftovers leftovers = Leftovers.before();
            for (int i = 1; i <= 3; i++) {
                try (var client = tap.connect();
                        var server = listener.accept()) {
                    client.send("x");
                    server.expectBytes("x");
                }
            }
            leftovers.expectNone();
        }
    }

    @Test
    void closing_the_tap_ends_conversations() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            client.send("x");
            server.expectBytes("x");

            tap.closeNow();

            client.expectEndOfStream();
            server.expectEndOfStream();
        }
    }

    @Test
    void if_the_server_refuses_the_client_is_closed_and_the_reason_shown() throws Exception {
        try (var port = ClosedPort.open();
                var tap = RunningTap.inFrontOf(RunningTap.loopback(port.port()), Patience.LIMIT);
                var client = tap.connect()) {
            client.expectEndOfStream();

            assertThat(tap.lines())
                    .contains(
                            "tap      can't connect client1 to the server, so it is closed: ConnectException: Connection refused");
        }
    }

    @Test
    void if_the_host_is_unknown_the_client_is_closed_and_the_reason_shown() throws Exception {
        String tooLong = "x".repeat(64); // for a part of a name, so that no name server is asked
        try (var tap = RunningTap.inFrontOf(new Target(tooLong, 80), Patience.LIMIT);
                var client = tap.connect()) {
            client.expectEndOfStream();

            tap.out().awaitLine("so it is closed: UnknownHostException: " + tooLong);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when a backlog is full")
    void if_the_server_does_not_answer_the_client_is_closed_and_the_reason_shown() throws Exception {
        try (var full = FullBacklog.open();
                var tap = RunningTap.inFrontOf(RunningTap.loopback(full.port()), Duration.ofMillis(100));
                var client = tap.connect()) {
            client.expectEndOfStream();

            tap.out().awaitLine("so it is closed: SocketTimeoutException: Connect timed out");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when a backlog is full")
    void closing_the_tap_ends_an_attempt_to_connect() throws Exception {
        try (var full = FullBacklog.open();
                var tap = RunningTap.inFrontOf(RunningTap.loopback(full.port()), Duration.ofHours(1));
                var client = tap.connect()) {
            tap.out().awaitLine("client1  connects from");

            tap.closeNow();

            client.expectEndOfStream();
            assertThat(tap.out().text()).doesNotContain("can't connect");
        }
    }
}
