package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "5.3", title = "a bounded queue and a writer thread for each client", minutes = 50)
class OutboxTest {

    private static final int CAPACITY = 4; // lines

    private static final String OFFER_WAITS = "offer waits for room in the queue, or for a lock that the writer holds"
            + " while it writes. A single client that doesn't read would stop everybody who has a line for it";

    private final SlowClient client = new SlowClient();
    private Outbox outbox;

    @Task(number = 1, points = 1, against = "whatever is in the queue gets sent")
    void writes_a_line_to_the_client() {
        String line = Nonce.word();
        Check check = Check.when("an open outbox is offered " + line)
                .means("from the start, a thread must take lines out and write them");

        open();
        offer(check, line);

        client.awaitWritten(1);
        wrote(check, List.of(line));
    }

    @Task(number = 2, points = 1, against = "lines are independent of each other", hangs = OFFER_WAITS)
    void writes_lines_one_at_a_time_and_in_order() throws Exception {
        List<String> lines = words(4);
        Check check = Check.when("the first line is being written when three more are offered: " + inWords(lines))
                .means("two threads write at the same time, so which line gets there first is left to chance");

        open();
        startWriting(check, lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            offer(check, line);
        }

        check.holds(
                !client.seesTwoWritersAtOnce(), "one write at a time", "a second write before the first one has ended");
        client.readOn();
        client.awaitWritten(lines.size());
        check.means("the client must get all the lines, in the order in which they were offered");
        wrote(check, lines);
    }

    @Task(number = 3, points = 2, against = "a client that doesn't read is not my problem", hangs = OFFER_WAITS)
    void accepts_lines_while_the_client_does_not_read() {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when(
                        "the capacity is 4; the client doesn't read, a line is being written to it, and nothing waits")
                .means("the line that is being written has left the queue, so there is room for 4 more");

        open();
        startWriting(check, lines.get(0));

        for (int i = 1; i <= CAPACITY; i++) {
            check.holds(outbox.offer(lines.get(i)), "offer returns true 4 times", "offer returned false for line " + i);
        }
    }

    @Task(number = 4, points = 2, against = "there is enough memory for everything that waits", hangs = OFFER_WAITS)
    void accepts_no_more_lines_than_its_capacity() {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when("the capacity is 4; a line is being written, 4 more wait, and a fifth is offered")
                .means("the outbox is full, and true promises that the line will be sent. If more lines wait than fit"
                        + " its capacity, a client that never reads fills the memory. If an older line was dropped for"
                        + " this one, that line had also been promised");

        open();
        startWriting(check, lines.get(0));
        fill(lines);

        check.holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
    }

    @Task(
            number = 5,
            points = 1,
            against = "a line that doesn't fit can be dropped, and the next one may fit again",
            hangs = OFFER_WAITS)
    void ends_when_a_line_does_not_fit() {
        List<String> lines = words(1 + CAPACITY);
        String late = Nonce.word();
        Check check = Check.when(
                        "a line did not fit; then the client reads again, and one more line is offered: " + late)
                .means("the outbox must have ended. If it drops a line and carries on, the client sees a conversation"
                        + " that never took place. A client that is disconnected knows that it missed something");

        open();
        startWriting(check, lines.get(0));
        fill(lines);
        outbox.offer(Nonce.word());
        client.readOn();
        client.awaitWritten(lines.size());

        check.holds(!outbox.offer(late), "offer returns false", "offer returned true");
        check.means("the outbox has ended, but the connection is still open: the client, and the thread that reads from"
                        + " it, must notice the end")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 6,
            points = 1,
            against = "a failed write concerns one line",
            hangs = "offer waits for a writer that has ended")
    void ends_when_the_client_is_gone() throws Exception {
        Check check = Check.when("write throws an IOException, because the client is gone")
                .means("the client won't come back: the writer has nothing left to do, and its thread must end");

        open();
        startWriting(check, Nonce.word());
        client.vanish();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread is still running");
        check.means("the writer has ended, so nobody would ever send this line")
                .holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
        check.means("each open socket takes up a descriptor; when none is left, no client can connect any more")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 7,
            points = 1,
            against = "a thread that waits for a line notices that a field has changed",
            hangs = "close waits for a writer that nothing wakes")
    void close_ends_a_writer_that_waits_for_a_line() throws Exception {
        String line = Nonce.word();
        Check check = Check.when("a line is written, the writer waits for the next one, and close is called")
                .means("nothing wakes the writer, which waits for a line that will never come: every client leaves a"
                        + " thread behind, until the memory is full");

        open();
        offer(check, line);
        client.awaitWritten(1);
        wrote(check, List.of(line));
        outbox.close();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread is still running");
        check.means("nobody else closes this client's socket")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 8,
            points = 1,
            against = "an interrupt wakes a thread whatever it is waiting for",
            hangs = "close waits for room in the queue, for a lock that the writer holds while it writes, or for the"
                    + " writer to end, which only happens when the sink is closed")
    void close_ends_a_writer_whose_client_does_not_read() throws Exception {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when("the client doesn't read, a write to it is blocked, 4 lines wait, and close is called")
                .means("the writer is still blocked in write. Only closing the sink wakes it: neither an interrupt nor"
                        + " a field does");

        open();
        startWriting(check, lines.get(0));
        fill(lines);
        outbox.close();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread is still running");
        check.means("the outbox is closed, so nobody would ever send this line")
                .holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
    }

    /** Leaves nothing behind, even if a task has failed. */
    @AfterEach
    void hang_up() throws InterruptedException {
        client.close();
        if (outbox != null) {
            Thread closer = new Thread(outbox::close, "closes the outbox");
            closer.setDaemon(true);
            closer.start();
            closer.join(500); // a correct one needs no time; a wrong one may hang
        }
    }

    private void open() {
        outbox = new Outbox(client, CAPACITY);
    }

    /** The client stops reading, so the writer blocks while it writes this line. */
    private void startWriting(Check check, String line) {
        client.stopReading();
        offer(check, line);
        if (!client.awaitWrite()) {
            throw Check.when("an open outbox is offered " + line)
                    .means("from the start, a thread must take lines out and write them")
                    .failure("the line is written", "nobody calls write");
        }
    }

    /** Offers all lines but the first one, which is being written. */
    private void fill(List<String> lines) {
        lines.stream().skip(1).forEach(outbox::offer);
    }

    private void offer(Check check, String line) {
        if (!outbox.offer(line)) {
            throw check.means("the outbox is open, and there is room for this line")
                    .failure("offer returns true for " + line, "offer returned false");
        }
    }

    private void wrote(Check check, List<String> lines) {
        List<String> written = client.written();
        check.holds(written.equals(lines), inWords(lines) + " written", inWords(written) + " written");
    }

    private static List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(Nonce.word());
        }
        return words;
    }

    private static String inWords(List<String> lines) {
        return lines.isEmpty() ? "nothing" : String.join(" ", lines);
    }
}
