package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import peerkit.Check;
import peerkit.Exercise;
import peerkit.Nonce;
import peerkit.Task;

@Exercise(id = "5.3", title = "a bounded queue and a writer thread for each client", minutes = 50)
class OutboxTest {

    private static final int CAPACITY = 4; // lines

    private static final String OFFER_WAITS = "offer waits: for room in the queue, or for a lock that the writer holds"
            + " while it writes. One client that does not read would stop everybody who has a line for it";

    private final SlowClient client = new SlowClient();
    private Outbox outbox;

    @Task(number = 1, points = 1, against = "what is in the queue is sent")
    void writes_a_line_to_the_client() {
        String line = Nonce.word();
        Check check = Check.when("an open outbox is offered " + line)
                .means("a thread must run from the beginning that takes lines out and writes them");

        open();
        offer(check, line);

        client.awaitWritten(1);
        wrote(check, List.of(line));
    }

    @Task(number = 2, points = 1, against = "lines are independent of each other", hangs = OFFER_WAITS)
    void writes_lines_one_after_the_other_in_their_order() throws Exception {
        List<String> lines = words(4);
        Check check = Check.when("the first line is being written when three more are offered: " + inWords(lines))
                .means("two threads write at the same time: which line gets there first is left to chance");

        open();
        startWriting(check, lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            offer(check, line);
        }

        check.holds(!client.seesTwoWritersAtOnce(), "one write at a time", "a second write before the first has ended");
        client.readOn();
        client.awaitWritten(lines.size());
        check.means("the client must get the lines in the order in which they were offered, and each of them");
        wrote(check, lines);
    }

    @Task(number = 3, points = 2, against = "a client that does not read is none of my business", hangs = OFFER_WAITS)
    void takes_lines_in_while_the_client_does_not_read() {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when(
                        "capacity 4; the client does not read, a line is being written to it, and nothing waits")
                .means("the line that is being written has left the queue, and so 4 more fit, and no fewer");

        open();
        startWriting(check, lines.get(0));

        for (int i = 1; i <= CAPACITY; i++) {
            check.holds(
                    outbox.offer(lines.get(i)), "offer returns true 4 times", "offer returned false at number " + i);
        }
    }

    @Task(number = 4, points = 2, against = "there is enough memory for all that waits", hangs = OFFER_WAITS)
    void takes_in_no_more_than_its_capacity() {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when("capacity 4; a line is being written, 4 more wait, and a fifth is offered")
                .means("the outbox is full, and true promises that the line will be sent. If more lines wait than its"
                        + " capacity, a client that never reads fills the memory; if an older line was thrown away"
                        + " for this one, that one was promised, too");

        open();
        startWriting(check, lines.get(0));
        fill(lines);

        check.holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
    }

    @Task(
            number = 5,
            points = 1,
            against = "a line that does not fit can be left out, and the next one may fit again",
            hangs = OFFER_WAITS)
    void ends_when_a_line_does_not_fit() {
        List<String> lines = words(1 + CAPACITY);
        String late = Nonce.word();
        Check check = Check.when(
                        "a line did not fit; then the client reads again, and one more line is offered: " + late)
                .means("the outbox must have ended. If it leaves a line out and goes on, the client sees a"
                        + " conversation that never took place; a client that is hung up on knows that it missed"
                        + " something");

        open();
        startWriting(check, lines.get(0));
        fill(lines);
        outbox.offer(Nonce.word());
        client.readOn();
        client.awaitWritten(lines.size());

        check.holds(!outbox.offer(late), "offer returns false", "offer returned true");
        check.means("the outbox has ended, but the connection is still open: the client, and whoever reads from"
                        + " it, must notice")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 6,
            points = 1,
            against = "a failed write concerns one line",
            hangs = "offer waits for a writer that has ended")
    void ends_when_the_client_is_gone() throws Exception {
        Check check = Check.when("write throws an IOException, because the client is gone")
                .means("the client does not come back: the writer has nothing left to do, and its thread must end");

        open();
        startWriting(check, Nonce.word());
        client.vanish();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread goes on");
        check.means("the writer has ended, so nobody will ever send what is taken in now")
                .holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
        check.means("an open socket takes up a descriptor, until no client can connect any more")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 7,
            points = 1,
            against = "a thread that waits for a line sees that a field has changed",
            hangs = "close waits for a writer that nothing wakes")
    void close_ends_a_writer_that_waits_for_a_line() throws Exception {
        String line = Nonce.word();
        Check check = Check.when("a line is written, the writer waits for the next one, and close is called")
                .means("nothing wakes the writer while it waits for a line that will never come: for each client that"
                        + " ever was, one thread stays, until the memory is full");

        open();
        offer(check, line);
        client.awaitWritten(1);
        wrote(check, List.of(line));
        outbox.close();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread goes on");
        check.means("nobody else closes the socket of this client")
                .holds(client.awaitClose(), "the sink is closed", "it stays open");
    }

    @Task(
            number = 8,
            points = 1,
            against = "an interrupt ends whatever a thread waits for",
            hangs = "close waits: for room in the queue, for a lock that the writer holds while it writes, or for the"
                    + " end of the writer, which only the closing of the sink can bring about")
    void close_ends_a_writer_whose_client_does_not_read() throws Exception {
        List<String> lines = words(1 + CAPACITY);
        Check check = Check.when(
                        "the client does not read, a write to it is blocked, 4 lines wait, and close is called")
                .means("the writer is still blocked in write, and only the closing of the sink wakes it: neither an"
                        + " interrupt nor a field does");

        open();
        startWriting(check, lines.get(0));
        fill(lines);
        outbox.close();

        check.holds(client.awaitWriterEnd(), "the writer thread ends", "the thread goes on");
        check.means("the outbox is closed, so nobody will ever send what is taken in now")
                .holds(!outbox.offer(Nonce.word()), "offer returns false", "offer returned true");
    }

    /** So that nothing is left behind, even if a task has failed. */
    @AfterEach
    void hang_up() throws InterruptedException {
        client.close();
        if (outbox != null) {
            Thread closer = new Thread(outbox::close, "closes the outbox");
            closer.setDaemon(true);
            closer.start();
            closer.join(500); // a right one needs no time; another one may hang
        }
    }

    private void open() {
        outbox = new Outbox(client, CAPACITY);
    }

    /** The client stops reading, and the writer is blocked while it writes this line to it. */
    private void startWriting(Check check, String line) {
        client.stopReading();
        offer(check, line);
        if (!client.awaitWrite()) {
            throw Check.when("an open outbox is offered " + line)
                    .means("a thread must run from the beginning that takes lines out and writes them")
                    .failure("the line is written", "nobody calls write");
        }
    }

    /** Offers all lines but the first, which is being written. */
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
