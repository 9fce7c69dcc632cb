package learncli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class HandlingTest {

    @Test
    void slices_hold_all_bytes_in_order() throws Exception {
        byte[] bytes = new byte[10_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener, new Handling(7, Duration.ZERO, Long.MAX_VALUE));
                var client = tap.connect();
                var server = listener.accept()) {
            client.send(bytes).halfClose();
            assertThat(server.readToEnd()).isEqualTo(bytes);

            server.send("12345678");
            client.expectBytes("12345678");
            tap.out().awaitLine("server   -> client1 \"12345678\"        8 bytes, passed on in 2 pieces");
        }
    }

    @Test
    void it_waits_before_each_slice() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener, new Handling(1, Duration.ofMillis(50), Long.MAX_VALUE));
                var client = tap.connect();
                var server = listener.accept()) {
            long start = System.nanoTime();
            client.send("abc");
            server.expectBytes("abc");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    @Test
    void a_delay_ends_with_the_conversation() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener, new Handling(1, Duration.ofHours(1), Long.MAX_VALUE));
                var client = tap.connect();
                var server = listener.accept()) {
            client.send("x");
            tap.out().awaitLine("client1  -> \"x\"");

            server.reset();

            client.expectReset();
            tap.out().awaitLine("client1 is done: 0 bytes to the server, 0 bytes back");
        }
    }

    @Test
    void both_sides_are_reset_after_so_many_bytes_in_both_directions_together() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener, new Handling(Integer.MAX_VALUE, Duration.ZERO, 6));
                var client = tap.connect();
                var server = listener.accept()) {
            client.send("abc");
            server.expectBytes("abc").send("defgh");

            client.expectBytes("def").expectReset();
            server.expectReset();
            tap.out().awaitLine("client1 is done: 3 bytes to the server, 3 bytes back");
            assertThat(tap.lines())
                    .endsWith(
                            "client1  -> \"abc\"                     3 bytes",
                            "server   -> client1 \"defgh\"           5 bytes, the first 3 passed on",
                            "tap      resets both sides of client1: 6 bytes have been passed on",
                            "tap      client1 is done: 3 bytes to the server, 3 bytes back");
        }
    }

    @Test
    void each_conversation_has_an_allowance_of_its_own() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener, new Handling(Integer.MAX_VALUE, Duration.ZERO, 3))) {
            for (int i = 0; i < 2; i++) {
                try (var client = tap.connect();
                        var server = listener.accept()) {
                    client.send("ab");
                    server.expectBytes("ab").send("c");
                    client.expectBytes("c").expectReset();
                }
            }
        }
    }

    @Test
    void two_directions_together_never_take_a_byte_too_many() {
        Allowance allowance = new Allowance(10);

        assertThat(allowance.take(6)).isEqualTo(6); // one direction,
        assertThat(allowance.take(6)).isEqualTo(4); // then the other, before the first has written
        assertThat(allowance.take(6)).isZero();
        assertThat(allowance.isUsedUpBy(0)).isFalse();
        assertThat(allowance.isUsedUpBy(4)).isFalse(); // the first is still writing
        assertThat(allowance.isUsedUpBy(6)).isTrue();
    }
}
