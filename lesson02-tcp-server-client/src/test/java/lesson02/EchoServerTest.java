package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

@LeavesNothingBehind
class EchoServerTest {

    private static final byte[] MESSAGE = "hé😃\n".getBytes(UTF_8);

    @AutoClose
    final Running echo = Running.echo();

    EchoServerTest() throws IOException {}

    @Test
    void sends_back_what_it_receives() {
        try (var client = connect()) {
            client.send("Hey server\n").expectBytes("Hey server\n");
        }
    }

    @ParameterizedTest(name = "cut before byte {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void sends_back_the_same_bytes_wherever_they_are_cut(int cut) {
        try (var client = connect()) {
            client.sendCut(MESSAGE, cut).expectBytes(MESSAGE).halfClose().expectEndOfStream();
        }
    }

    @Test
    void sends_back_the_same_bytes_when_they_come_one_at_a_time() {
        try (var client = connect()) {
            client.sendByteByByte(MESSAGE).expectBytes(MESSAGE);
        }
    }

    @Test
    void sends_back_the_same_bytes_when_messages_are_glued_together() {
        try (var client = connect()) {
            client.sendGlued("one\n", "two\n").expectLine("one").expectLine("two");
        }
    }

    @Test
    void sends_all_that_is_owed_after_a_half_close_and_then_end_of_stream() throws Exception {
        byte[] megabyte = allByteValues(1 << 20);
        try (var client = connect()) {
            Thread sending = new Thread(() -> client.send(megabyte).halfClose(), "sending");
            sending.start();

            assertThat(Arrays.equals(client.readToEnd(), megabyte)).isTrue();

            sending.join();
        }
    }

    @Test
    void answers_nothing_to_a_client_that_says_nothing() {
        try (var client = connect()) {
            client.halfClose().expectEndOfStream();
        }
    }

    @Test
    void a_client_that_writes_everything_before_it_reads_waits_until_somebody_reads() throws Exception {
        byte[] large = allByteValues(50_000_000);
        try (var client = connect()) {
            Thread writing = new Thread(() -> client.send(large).halfClose(), "writing");
            writing.start();
            writing.join(300); // it can't end: the buffers on the way there and back hold only a few megabytes

            assertThat(writing.isAlive()).isTrue();

            assertThat(Arrays.equals(client.readToEnd(), large)).isTrue(); // reading while it writes, it ends
            writing.join();
        }
    }

    private TcpPeer connect() {
        return TcpPeer.connect(echo.port());
    }

    private static byte[] allByteValues(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
