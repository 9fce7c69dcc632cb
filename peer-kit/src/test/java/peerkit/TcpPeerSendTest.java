package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@LeavesNothingBehind
class TcpPeerSendTest {

    private static final Duration SHORT = Duration.ofMillis(50); // for what never comes
    private static final int MORE_THAN_ALL_BUFFERS = 64 << 20; // bytes

    @AutoClose
    final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    @AutoClose
    final TcpPeer peer = TcpPeer.connect("alice", listener.getLocalPort());

    @AutoClose
    final Socket reader = listener.accept();

    TcpPeerSendTest() throws IOException {}

    @Test
    void sends_bytes_as_they_are() throws IOException {
        peer.send(new byte[] {0, -1, '\n'}).halfClose();

        assertThat(reader.getInputStream().readAllBytes()).containsExactly(0, -1, '\n');
    }

    @Test
    void sends_text_in_utf_8_with_nothing_added() throws IOException {
        peer.send("hé").halfClose();

        assertThat(reader.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("hé");
    }

    @Test
    void glued_messages_arrive_in_one_read() throws IOException {
        peer.sendGlued("one\n", "two\n");
        Waiting.untilUnread(reader.getLocalPort(), reader.getPort(), 8);

        assertThat(nextRead()).isEqualTo("one\ntwo\n");
    }

    @Test
    void each_piece_arrives_in_a_separate_read() throws Exception {
        var reads = readUntilTheEnd();

        peer.sendInPieces("h", "el", "lo\n").halfClose();

        assertThat(reads.get()).containsExactly("h", "el", "lo\n");
    }

    @Test
    void a_message_can_be_cut_at_any_byte() throws Exception {
        byte[] message = "hé😃\n".getBytes(UTF_8);
        for (int cut = 0; cut <= message.length; cut++) {
            byte[] before = Arrays.copyOf(message, cut);
            byte[] after = Arrays.copyOfRange(message, cut, message.length);
            int here = cut;
            var sent = inAnotherThread(() -> peer.sendCut(message, here));

            for (byte[] piece : List.of(before, after)) {
                if (piece.length > 0) {
                    byte[] buffer = new byte[100];
                    int count = reader.getInputStream().read(buffer);
                    assertThat(Arrays.copyOf(buffer, count)).isEqualTo(piece);
                }
            }
            sent.get();
        }
    }

    @Test
    void single_bytes_arrive_in_separate_reads() throws Exception {
        var reads = readUntilTheEnd();
        String text = "0123456789".repeat(2);

        peer.sendByteByByte(text.getBytes(UTF_8)).halfClose();

        assertThat(reads.get()).containsExactly(text.split(""));
    }

    @Test
    @EnabledOnOs(OS.LINUX) // elsewhere nobody sees whether a piece has been read, and a slow reader may find two
    void the_next_piece_waits_for_a_slow_reader() throws Exception {
        Semaphore mayRead = new Semaphore(0);
        List<String> pieces = List.of("a", "bc", "def", "g\n");
        var sent = inAnotherThread(() -> peer.sendInPieces(pieces.toArray(String[]::new)));
        var reads = inAnotherThread(() -> readFourTimes(mayRead));

        for (String piece : pieces) {
            Waiting.untilUnread(reader.getLocalPort(), reader.getPort(), piece.length());
            mayRead.release();
        }

        sent.get();
        assertThat(reads.get()).isEqualTo(pieces);
    }

    @Test
    void pieces_arrive_separately_even_when_the_reader_answers_each_one() throws Exception {
        var echo = inAnotherThread(() -> reader.getInputStream().transferTo(reader.getOutputStream()));

        for (int i = 0; i < 5; i++) {
            peer.sendInPieces("h", "i", "\n").expectLine("hi");
        }

        peer.halfClose();
        assertThat(echo.get()).as("bytes echoed").isEqualTo(15);
    }

    @Test
    void says_that_the_other_side_has_gone_between_two_pieces() throws Exception {
        var leaves = inAnotherThread(() -> {
            reader.getInputStream().read();
            reader.close();
            return null;
        });

        assertThat(Failure.of(() -> peer.sendInPieces("a", "b", "c"))
                        .replaceFirst("(Broken pipe|Connection reset.*)\n", "(Broken pipe or Connection reset)\n"))
                .isEqualTo("""
                alice: sends in pieces
                  sent      "a"  (pause)  "b"  (pause)  "c"
                  met       java.net.SocketException: (Broken pipe or Connection reset)
                  means     the other side has closed or reset the connection
                """);
        leaves.get();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void says_that_a_piece_is_not_read() {
        assertThat(Failure.of(() -> peer.patience(SHORT).sendInPieces("a", "b")))
                .isEqualTo("""
                alice: sends in pieces
                  sent      "a"
                  met       the other side has not read all of it within 50 ms
                  means     the other side isn't reading: find out what it is waiting for
                """);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void says_that_single_bytes_are_not_read() {
        assertThat(Failure.of(() -> peer.patience(SHORT).sendByteByByte("hé".getBytes(UTF_8))))
                .isEqualTo("""
                alice: sends byte by byte
                  sent      "h\\xc3\\xa9" (byte by byte)
                  met       the other side has not read all of it within 50 ms
                  means     the other side isn't reading: find out what it is waiting for
                """);
    }

    @Test
    void says_that_more_was_sent_than_the_other_side_reads() {
        byte[] much = new byte[MORE_THAN_ALL_BUFFERS];
        Arrays.fill(much, (byte) 'x');

        assertThat(Failure.of(() -> peer.patience(SHORT).send(much))).isEqualTo("""
                alice: sends 67108864 bytes
                  sent      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (and 67108804 bytes more)
                  met       the other side has not read all of it within 50 ms
                  means     the other side isn't reading: find out what it is waiting for
                """);
    }

    @Test
    void can_still_read_after_half_closing() throws IOException {
        peer.send("ping\n").halfClose();
        reader.getOutputStream().write(reader.getInputStream().readAllBytes());
        reader.close();

        peer.expectLine("ping").expectEndOfStream();
    }

    @Test
    void says_that_it_has_half_closed_before() {
        peer.send("ping\n").halfClose();

        assertThat(Failure.of(() -> peer.send("more"))).isEqualTo("""
                alice: sends 4 bytes
                  sent      "ping\\n"  (end of stream)  "more"
                  met       java.net.SocketException: Socket output is shutdown
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
        assertThat(Failure.of(peer::halfClose)).isEqualTo("""
                alice: half-closes
                  sent      "ping\\n"  (end of stream)  "more"
                  met       java.net.SocketException: Socket output is already shutdown
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
    }

    @Test
    void resets_the_connection() {
        peer.reset();

        assertThat(catchThrowable(() -> reader.getInputStream().read())).hasMessage("Connection reset");
    }

    @Test
    void says_that_it_has_closed_before() {
        peer.close();

        assertThat(Failure.of(() -> peer.send("x"))).isEqualTo("""
                alice: sends 1 byte
                  sent      "x"
                  met       java.net.SocketException: Socket is closed
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
        assertThat(Failure.of(peer::reset)).isEqualTo("""
                alice: resets the connection
                  sent      "x"
                  met       java.net.SocketException: Socket is closed
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
    }

    @Test
    void shows_the_last_four_steps_of_what_was_sent() {
        peer.send("1").send("2").send("3").send("4").send("5").send("6").close();

        assertThat(Failure.of(peer::halfClose)).isEqualTo("""
                alice: half-closes
                  sent      (after 2 earlier)  "3"  "4"  "5"  "6"
                  met       java.net.SocketException: Socket is closed
                  means     an earlier step of this script has closed, half-closed or reset the connection itself
                """);
    }

    private String nextRead() throws IOException {
        byte[] buffer = new byte[100];
        return new String(buffer, 0, reader.getInputStream().read(buffer), UTF_8);
    }

    private List<String> readFourTimes(Semaphore mayRead) throws Exception {
        List<String> reads = new ArrayList<>();
        while (reads.size() < 4) {
            mayRead.acquire();
            reads.add(nextRead());
        }
        return reads;
    }

    private FutureTask<List<String>> readUntilTheEnd() {
        return inAnotherThread(() -> {
            List<String> found = new ArrayList<>();
            InputStream in = reader.getInputStream();
            byte[] buffer = new byte[100];
            for (int count = in.read(buffer); count != -1; count = in.read(buffer)) {
                found.add(new String(buffer, 0, count, UTF_8));
            }
            return found;
        });
    }

    private static <T> FutureTask<T> inAnotherThread(Callable<T> work) {
        var task = new FutureTask<>(work); // its get() throws what the work has thrown
        new Thread(task, "other side").start();
        return task;
    }
}
