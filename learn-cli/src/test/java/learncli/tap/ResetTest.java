package learncli.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.Background;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class ResetTest {

    private static final byte[] MORE_THAN_FITS_ON_THE_WAY = new byte[32 << 20];

    @Test
    void a_clients_reset_is_a_reset_for_the_server() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            client.reset();

            server.expectReset();
            tap.out().awaitLine("client1  resets the connection");
            tap.out().awaitLine("client1 is done: 0 bytes to the server, 0 bytes back");
        }
    }

    @Test
    void a_servers_reset_is_a_reset_for_the_client() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            server.reset();

            client.expectReset();
            tap.out().awaitLine("server   -> client1 reset");
        }
    }

    @Test
    void a_side_that_has_ended_can_still_be_reset() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            client.halfClose();
            server.expectEndOfStream();

            server.reset();

            client.expectReset();
        }
    }

    @RepeatedTest(10)
    void a_reset_in_the_middle_of_a_stream_is_no_end_of_stream() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            var sending = Background.run("client sends", () -> client.send(MORE_THAN_FITS_ON_THE_WAY));
            server.expectBytes(new byte[100_000]);

            server.reset();

            assertThatThrownBy(sending::await).isInstanceOf(AssertionError.class);
            tap.out().awaitLine("client1 is done");
            assertThat(tap.out().text())
                    .containsOnlyOnce("server   -> client1 reset\n")
                    .doesNotContain("end of stream");
        }
    }

    @RepeatedTest(10)
    @EnabledOnOs(
            value = OS.LINUX,
            disabledReason = "elsewhere a reset may drop what came before it and is not read yet")
    void what_a_side_sent_before_its_reset_arrives() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            var sending = Background.run("client sends", () -> client.send(MORE_THAN_FITS_ON_THE_WAY));
            server.expectBytes(new byte[100_000]);

            server.send("that is enough").reset();

            client.expectBytes("that is enough");
            assertThatThrownBy(sending::await).isInstanceOf(AssertionError.class);
        }
    }
}
