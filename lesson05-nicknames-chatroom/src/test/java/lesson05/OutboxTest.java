package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class OutboxTest {

    private static final int LIMIT = 10; // bytes

    @AutoClose
    final SmallBuffers listener = new SmallBuffers();

    @AutoClose
    final Socket theirs = listener.connect();

    @AutoClose
    final Socket ours = listener.accept();

    final Outbox outbox = new Outbox(ours.getOutputStream(), LIMIT);

    OutboxTest() throws IOException {}

    @Test
    void sends_what_waits_in_order_and_then_ends() throws Exception {
        outbox.put("one");
        outbox.put("two");
        Thread writer = startWriter();
        outbox.end();
        writer.join();
        ours.close();

        assertThat(theirs.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("one\ntwo\n");
    }

    @Test
    void takes_nothing_in_after_its_end() throws Exception {
        outbox.put("one");
        outbox.end();
        outbox.put("two");
        startWriter().join();
        ours.close();

        assertThat(theirs.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("one\n");
    }

    @Test
    void holds_its_limit_and_hangs_up_at_one_byte_more() {
        outbox.put("4567");
        outbox.put("9ab\u00e9"); // é is two bytes, and so it is one byte too many

        assertThat(outbox.hasOverflowed()).isTrue();
        assertThat(ours.isClosed()).isTrue();
    }

    @Test
    void does_not_hang_up_at_its_limit() {
        outbox.put("4567");
        outbox.put("9abc"); // with two newlines: 10 bytes

        assertThat(outbox.hasOverflowed()).isFalse();
        assertThat(ours.isClosed()).isFalse();
    }

    @Test
    void hanging_up_wakes_a_writer_that_waits_for_a_line() throws Exception {
        Thread writer = startWriter();
        await().until(() -> writer.getState() == Thread.State.WAITING);

        outbox.hangUp();

        writer.join();
    }

    @Test
    void hanging_up_wakes_a_writer_that_is_blocked_by_a_client_that_does_not_read() throws Exception {
        var large = new Outbox(ours.getOutputStream(), 2_000_000);
        Thread writer = new Thread(large::write, "writer");
        writer.start();
        large.put("x".repeat(1_000_000)); // far more than the buffers on the way hold, see SmallBuffers
        await().until(() -> !large.isCrowded()); // the writer has taken it out

        large.hangUp();

        writer.join();
    }

    @Test
    void a_client_that_is_gone_ends_the_writer_and_wakes_the_reader() throws Exception {
        var large = new Outbox(ours.getOutputStream(), 2_000_000);
        Thread writer = new Thread(large::write, "writer");
        writer.start();
        large.put("x".repeat(1_000_000));

        theirs.close();

        writer.join();
        assertThat(ours.isClosed()).isTrue();
    }

    @Test
    void asks_a_speaker_to_pause_when_more_than_half_is_full_until_the_writer_comes() throws Exception {
        outbox.put("4567");
        assertThat(outbox.isCrowded()).isFalse();
        outbox.put("");
        assertThat(outbox.isCrowded()).isTrue();

        Background<Void> speaker = Background.run("speaker", outbox::awaitWriter);
        Thread writer = startWriter();
        speaker.await();

        assertThat(outbox.isCrowded()).isFalse();
        outbox.end();
        writer.join();
    }

    @Test
    void asks_a_speaker_to_pause_for_a_moment_only_when_no_writer_comes() throws Exception {
        outbox.put("45678");

        long start = System.nanoTime();
        outbox.awaitWriter();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
        assertThat(outbox.isCrowded()).isFalse(); // and nobody has to wait again
        outbox.put("b");
        assertThat(outbox.isCrowded()).isFalse();
    }

    @Test
    void asks_a_speaker_who_comes_late_to_pause_only_for_the_rest_of_that_moment() {
        // Tried again if this machine was busy. With 500 ms for each speaker, no attempt could succeed.
        await().until(() -> pauseOfALateSpeaker().compareTo(Duration.ofMillis(400)) < 0);
    }

    /** How long a speaker pauses who comes when 300 of the 500 ms are over. */
    private static Duration pauseOfALateSpeaker() throws InterruptedException {
        var unemptied = new Outbox(OutputStream.nullOutputStream(), LIMIT);
        unemptied.put("45678");
        Deadline late = Deadline.in(Duration.ofMillis(300));
        while (!late.hasPassed()) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        unemptied.awaitWriter();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Thread startWriter() {
        Thread writer = new Thread(outbox::write, "writer");
        writer.start();
        return writer;
    }
}
