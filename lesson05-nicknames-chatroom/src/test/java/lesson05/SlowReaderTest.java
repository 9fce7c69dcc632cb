package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** Mallory never reads. She is disconnected, and costs the others next to nothing. */
@LeavesNothingBehind
class SlowReaderTest {

    private static final int LINE = 1000; // bytes, with its speaker's name and its newline
    private static final int TOTAL = 20_000; // lines: 20 MB, of which the buffers on the way to mallory hold some 3 MB
    private static final int BATCH = 20; // lines: less than an outbox holds, even when the writer gets no turn
    private static final String TEXT = "x".repeat(LINE - "[alice] \n".length());

    @AutoClose
    final Chat chat = Chat.open();

    private final List<TcpPeer> peers = new ArrayList<>();
    private TcpPeer alice;
    private Socket bob;
    private BufferedReader toBob;

    SlowReaderTest() throws IOException {}

    @BeforeEach
    void alice_bob_and_mallory_join() throws IOException {
        alice = chat.join("alice");
        bob = new Socket(InetAddress.getLoopbackAddress(), chat.port());
        bob.getOutputStream().write("bob\n".getBytes(UTF_8));
        toBob = new BufferedReader(new InputStreamReader(bob.getInputStream(), UTF_8)); // reads faster than a TcpPeer
        assertThat(toBob.readLine()).isEqualTo(Chat.WELCOME);
        assertThat(toBob.readLine()).isEqualTo("* The room contains: alice");
        peers.add(alice);
        peers.add(TcpPeer.connectAndNeverRead("mallory", chat.port()).send("mallory\n"));
        assertThat(toBob.readLine()).isEqualTo("* mallory has entered the room");
    }

    @AfterEach
    void all_leave() throws IOException {
        peers.forEach(TcpPeer::close);
        bob.close();
    }

    @Test
    void delays_nobody_in_20_megabytes_of_chat() throws IOException {
        List<Duration> delays = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (int said = 0; said < TOTAL; said += BATCH) {
            long start = System.nanoTime();
            alice.send((TEXT + "\n").repeat(BATCH));
            for (int heard = 0; heard < BATCH; heard++) {
                readChat(notices);
                delays.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }

        Collections.sort(delays);
        assertThat(delays.get(delays.size() * 99 / 100)).isLessThan(Duration.ofSeconds(1));
        assertThat(notices).containsExactly("* mallory has left the room");
        alice.expectLine("* bob has entered the room")
                .expectLine("* mallory has entered the room")
                .expectLine("* mallory has left the room"); // and the speaker is still there
        chat.console.out().awaitLine("* mallory has left the room: it did not read");
    }

    @Test
    void does_not_make_others_leave_when_one_sends_as_fast_as_it_can() throws Exception {
        Thread speaking = new Thread(() -> {
            for (int i = 0; i < TOTAL / 2; i++) {
                alice.send(TEXT + "\n");
            }
        });
        speaking.start();

        List<String> notices = new ArrayList<>();
        for (int heard = 0; heard < TOTAL / 2; heard++) {
            readChat(notices); // bob reads as fast as he can, and so misses nothing
        }

        speaking.join();
        assertThat(notices).containsExactly("* mallory has left the room");
    }

    @Test
    @Timeout(20) // seconds
    void does_not_delay_the_operator() throws IOException {
        while (chat.server.room().whisper("mallory", TEXT)) {
            Thread.onSpinWait(); // until she is gone
        }

        assertThat(toBob.readLine()).isEqualTo("* mallory has left the room");
        chat.operator().obey("still here");
        assertThat(toBob.readLine()).isEqualTo("[server] still here");
    }

    @Test
    void is_disconnected_when_a_write_to_her_takes_too_long_even_if_her_outbox_is_not_full() throws IOException {
        Limits s = Limits.standard();
        var shortWrite = new Limits.Times(
                s.times().nickname(),
                s.times().line(),
                Duration.ofMillis(300),
                s.times().linger());
        try (var roomy = Chat.with(new Limits(s.clients(), s.lineBytes(), 100 << 20, shortWrite))) {
            peers.add(TcpPeer.connectAndNeverRead("mallory", roomy.port()).send("mallory\n"));
            roomy.console.out().awaitLine("* mallory has entered the room");
            for (int i = 0; i < TOTAL; i++) {
                roomy.server.room().announce(TEXT);
            }

            roomy.console.out().awaitLine("* mallory has left the room");
        }
    }

    @Test
    void does_not_delay_the_close_while_her_writer_is_blocked() throws IOException {
        Limits s = Limits.standard();
        var vast = new Limits(s.clients(), s.lineBytes(), 100 << 20, s.times());
        try (var roomy = Chat.with(vast)) {
            peers.add(TcpPeer.connectAndNeverRead("mallory", roomy.port()).send("mallory\n"));
            roomy.console.out().awaitLine("* mallory has entered the room");
            for (int i = 0; i < TOTAL; i++) { // more than the buffers on the way hold, and less than the outbox does
                roomy.server.room().announce(TEXT);
            }

            long start = System.nanoTime();
            roomy.server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** Reads up to the next line of chat; what else comes before it is added to {@code notices}. */
    private void readChat(List<String> notices) throws IOException {
        String line = toBob.readLine();
        while (line != null && !line.startsWith("[alice] ")) {
            notices.add(line);
            line = toBob.readLine();
        }
        assertThat(line).isNotNull();
    }
}
