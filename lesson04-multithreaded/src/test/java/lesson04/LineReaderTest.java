package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import lesson04.Line.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

@LeavesNothingBehind
class LineReaderTest {

    private static final int LIMIT = 10; // bytes
    private static final Duration NEVER = Duration.ofMinutes(10); // no deadline in this test
    private static final Duration SOON = Duration.ofMillis(150);
    private static final byte[] MESSAGE = "hé😃\n".getBytes(UTF_8);

    @AutoClose
    final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    @AutoClose
    final TcpPeer peer = TcpPeer.connect(listener.getLocalPort());

    @AutoClose
    final Socket socket = listener.accept();

    private final LineReader patient = new LineReader(socket, LIMIT, NEVER, NEVER);

    LineReaderTest() throws IOException {}

    @ParameterizedTest(name = "cut before byte {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void reads_the_same_line_wherever_it_is_cut(int cut) {
        var line = nextInBackground(patient);

        peer.sendCut(MESSAGE, cut);

        assertThat(line.join()).isEqualTo(text("hé😃"));
    }

    @Test
    void reads_the_same_line_when_its_bytes_come_one_at_a_time() {
        var line = nextInBackground(patient);

        peer.sendByteByByte(MESSAGE);

        assertThat(line.join()).isEqualTo(text("hé😃"));
    }

    @Test
    void takes_lines_apart_that_were_glued_together() throws IOException {
        peer.sendGlued("one\n", "two\n", "thr").halfClose();

        assertThat(patient.next()).isEqualTo(text("one"));
        assertThat(patient.next()).isEqualTo(text("two"));
        assertThat(patient.next().kind()).isEqualTo(Kind.END);
    }

    @Test
    void reads_an_empty_line() throws IOException {
        peer.send("\n\r\n");

        assertThat(patient.next()).isEqualTo(text(""));
        assertThat(patient.next()).isEqualTo(text(""));
    }

    @Test
    void drops_one_carriage_return_before_the_newline_and_no_other() throws IOException {
        peer.send("one\r\nt\rwo\r\r\n");

        assertThat(patient.next()).isEqualTo(text("one"));
        assertThat(patient.next()).isEqualTo(text("t\rwo\r"));
    }

    @Test
    void accepts_a_line_at_the_limit_whatever_its_ending() throws IOException {
        peer.send("0123456789\n0123456789\r\n01234567é\n");

        assertThat(patient.next()).isEqualTo(text("0123456789"));
        assertThat(patient.next()).isEqualTo(text("0123456789"));
        assertThat(patient.next()).isEqualTo(text("01234567é")); // é is two bytes: the limit counts bytes
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789a", "0123456789\ra", "0123456789\r\r", "012345678é"})
    void tells_that_a_line_is_too_long_before_its_newline_comes_and_reads_the_next_one(String tooLong)
            throws IOException {
        peer.send(tooLong);
        assertThat(patient.next().kind()).isEqualTo(Kind.TOO_LONG); // it would block for ever if it waited for \n

        peer.send(" and some more of it\nnext\n");
        assertThat(patient.next()).isEqualTo(text("next"));
    }

    @Test
    void tells_of_each_line_that_is_too_long_once() throws IOException {
        peer.send("x".repeat(100_000) + "\n" + "y".repeat(100_000) + "\nnext\n");

        assertThat(patient.next().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(patient.next().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(patient.next()).isEqualTo(text("next"));
    }

    @ParameterizedTest(name = "hi and the bytes {0}")
    @ValueSource(strings = {"aa", "c3", "f09f98", "c080", "eda080", "f4908080"})
    void tells_that_a_line_is_not_utf_8_and_reads_the_next_one(String hex) throws IOException {
        byte[] bad = HexFormat.of().parseHex(hex);

        peer.send("hi").send(bad).send("\nnext\n");

        assertThat(patient.next().kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(patient.next()).isEqualTo(text("next"));
    }

    @Test
    void takes_an_unfinished_last_line_for_none() throws IOException {
        peer.send("PAY 1000").halfClose();

        assertThat(patient.next().kind()).isEqualTo(Kind.END);
        assertThat(patient.next().kind()).isEqualTo(Kind.END); // and so it stays
    }

    @Test
    void tells_of_the_end_also_within_a_line_that_is_too_long() throws IOException {
        peer.send("x".repeat(50)).halfClose();

        assertThat(patient.next().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(patient.next().kind()).isEqualTo(Kind.END);
    }

    @Test
    void a_line_that_drips_is_too_slow_at_its_deadline_though_no_single_read_waits_that_long() throws Exception {
        var reader = new LineReader(socket, 1_000_000, SOON, NEVER);
        long start = System.nanoTime();

        Line line = nextWhileDripping(reader, "x");

        assertThat(line.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SOON.minusMillis(2));
    }

    @Test
    void the_deadline_runs_on_while_a_line_that_is_too_long_is_dropped() throws Exception {
        var reader = new LineReader(socket, LIMIT, SOON, NEVER);
        peer.send("x".repeat(50));
        assertThat(reader.next().kind()).isEqualTo(Kind.TOO_LONG);

        assertThat(nextWhileDripping(reader, "x").kind()).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void the_deadline_of_a_line_begins_with_its_first_byte_not_with_the_wait_for_it() throws Exception {
        var reader = new LineReader(socket, LIMIT, NEVER, SOON);
        peer.send("x"); // the idle time no longer counts

        var line = nextInBackground(reader);

        assertThat(line).isNotCompleted();
        peer.expectSilence(SOON.plusMillis(50));
        peer.send("\n");
        assertThat(line.join()).isEqualTo(text("x"));
    }

    @Test
    void each_line_has_a_deadline_of_its_own() throws Exception {
        var reader = new LineReader(socket, LIMIT, SOON, NEVER);
        peer.send("one\n");
        assertThat(reader.next()).isEqualTo(text("one"));

        var second = nextInBackground(reader);
        peer.expectSilence(SOON.plusMillis(50));
        peer.send("two\n");
        assertThat(second.join()).isEqualTo(text("two"));
    }

    @Test
    void tells_that_nothing_came_for_the_whole_idle_time() throws IOException {
        var reader = new LineReader(socket, LIMIT, NEVER, SOON);

        assertThat(reader.next().kind()).isEqualTo(Kind.IDLE);

        peer.send("one\n"); // whoever asks again waits again
        assertThat(reader.next()).isEqualTo(text("one"));
        assertThat(reader.next().kind()).isEqualTo(Kind.IDLE);
        assertThat(reader.next().kind()).isEqualTo(Kind.IDLE); // and not "one" a second time
    }

    @Test
    void a_peer_is_idle_also_after_a_line_that_was_too_long() throws IOException {
        var reader = new LineReader(socket, LIMIT, NEVER, SOON);
        peer.send("x".repeat(50) + "\n");

        assertThat(reader.next().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(reader.next().kind()).isEqualTo(Kind.IDLE);
    }

    @Test
    void lines_before_a_reset_are_read_and_then_the_reset_is_told() throws IOException {
        peer.send("one\n");
        assertThat(patient.next()).isEqualTo(text("one"));

        peer.reset();

        assertThatThrownBy(patient::next).isInstanceOf(SocketException.class).hasMessage("Connection reset");
    }

    @Test
    void closing_the_socket_wakes_a_reader_that_waits() throws IOException {
        var line = nextInBackground(patient);
        peer.sendByteByByte(new byte[] {'x'}); // it is reading now

        socket.close();

        assertThatThrownBy(line::join).hasRootCauseInstanceOf(SocketException.class);
    }

    /** Reads the next line while the peer sends {@code drop} again and again, much faster than the deadline is over. */
    private Line nextWhileDripping(LineReader reader, String drop) throws Exception {
        var line = nextInBackground(reader);
        while (!line.isDone()) {
            peer.send(drop).expectSilence(Duration.ofMillis(10));
        }
        return line.join();
    }

    private static CompletableFuture<Line> nextInBackground(LineReader reader) {
        return Background.call(reader::next);
    }

    private static Line text(String text) {
        return new Line(Kind.TEXT, text);
    }
}
