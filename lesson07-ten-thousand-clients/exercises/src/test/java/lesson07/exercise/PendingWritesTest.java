package lesson07.exercise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import peerkit.Quoted;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "7.2", title = "what a write left over", minutes = 30)
class PendingWritesTest {

    private static final int LIMIT = 100; // bytes
    private static final int ENOUGH = 1_000_000; // room for everything

    private static final String SPINS =
            "a channel is nearly always ready to be written to: a selector that looks for OP_WRITE then returns again and"
                    + " again";
    private static final String WAITS = "bytes wait: the selector must look for OP_WRITE";

    @Task(number = 1, points = 1, rules = "R10", against = "a selector may always look for OP_WRITE")
    void wants_to_write_only_while_something_waits() {
        client().wantsToWrite(false, SPINS)
                .adds("hello")
                .wantsToWrite(true, WAITS)
                .writes(ENOUGH)
                .wantsToWrite(false, SPINS)
                .adds("x")
                .wantsToWrite(true, WAITS);
        client().adds("").wantsToWrite(false, "no bytes were added, so none wait");
    }

    private static final String REST = "what the channel didn't take waits: the selector must look for OP_WRITE";
    private static final String NOT_AGAIN =
            "what the channel has taken must not be sent again, and nothing may be left out";

    @Task(
            number = 2,
            points = 2,
            rules = {"R6", "R9"},
            against = "write() writes everything")
    void keeps_what_the_channel_did_not_take() {
        String text = "what does not fit " + Nonce.word();

        client().adds(text)
                .writes(7)
                .hasSent(text.substring(0, 7), "the channel has room for 7 bytes")
                .wantsToWrite(true, REST)
                .writes(3)
                .hasSent(text.substring(0, 10), NOT_AGAIN)
                .wantsToWrite(true, REST)
                .writes(text.length() - 11)
                .wantsToWrite(true, "one byte still waits")
                .writes(ENOUGH)
                .hasSent(text, NOT_AGAIN)
                .wantsToWrite(false, SPINS);
    }

    private static final String FULL =
            "the channel is full, because its client doesn't read: return, and let the selector say when there is room;"
                    + " meanwhile the thread serves the others";

    @Task(
            number = 3,
            points = 1,
            rules = {"R8", "R9"},
            against = "I can try again until everything is written")
    void returns_when_the_channel_is_full() {
        String text = "hello " + Nonce.word();

        client().adds(text)
                .writes(0)
                .wantsToWrite(true, REST)
                .writes(0)
                .writes(1)
                .hasSent(text.substring(0, 1), NOT_AGAIN)
                .writes(ENOUGH)
                .hasSent(text, NOT_AGAIN);
    }

    private static final String IN_ORDER =
            "the channel takes it, so all goes out that waits: what was added first goes out first, and each byte once";

    @Task(
            number = 4,
            points = 2,
            rules = {"R1", "R6", "R7", "R8"},
            against = "what comes next can be written at once")
    void sends_everything_in_its_order() {
        String last = Nonce.word();
        client().adds("first,")
                .adds("second,")
                .adds(last)
                .writes(ENOUGH)
                .hasSent("first,second," + last, IN_ORDER)
                .adds("more")
                .writes(ENOUGH)
                .hasSent("first,second," + last + "more", IN_ORDER);
        client().adds("first,")
                .writes(4)
                .adds("second,")
                .adds(last)
                .writes(3)
                .hasSent("first,s", IN_ORDER)
                .writes(ENOUGH)
                .hasSent("first,second," + last, IN_ORDER);

        StringBuilder all = new StringBuilder();
        for (int b = 0; b < 256; b++) {
            all.append((char) b);
        }
        client(256)
                .adds("each of the 256 bytes", all.toString())
                .writes(100)
                .writes(ENOUGH)
                .hasSent(all.toString(), "a byte may have any value");

        String large = "0123456789".repeat(10_000);
        client(200_000)
                .adds("100000 bytes", large)
                .adds("100000 bytes", large)
                .writes(100_000)
                .hasSent(large, IN_ORDER)
                .writes(ENOUGH)
                .hasSent(large + large, IN_ORDER);

        Client patient = client(10_000);
        for (int i = 0; i < 10_000; i++) {
            patient.adds("the next of 10000 bytes", "x");
        }
        patient.writes(ENOUGH).hasSent("x".repeat(10_000), IN_ORDER);

        Client slow = client();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) { // at most two wait
            String line = "line " + i + "\n";
            lines.append(line);
            slow.adds("the next of 200 lines", line).writes(i % 2 == 0 ? 1 : 2 * line.length());
        }
        slow.writes(ENOUGH).hasSent(lines.toString(), IN_ORDER);
    }

    @Task(number = 5, points = 1, rules = "R2", against = "the array is mine from now on")
    void keeps_a_copy() {
        byte[] array = "hello".getBytes(ISO_8859_1);
        Client client = client().adds(array);

        Arrays.fill(array, (byte) 'x');

        client.after("the caller fills its array with x")
                .writes(ENOUGH)
                .hasSent("hello", "the caller may use its array again at once: keep a copy");
    }

    private static final String ALLOWED = "the limit itself is allowed";
    private static final String NEVER_READS =
            "a client that never reads would fill the memory: refuse what is beyond the limit";
    private static final String REFUSED = "what was refused must not be sent, not even a part of it";

    @Task(
            number = 6,
            points = 1,
            rules = {"R1", "R3", "R4"},
            against = "a client reads sooner or later")
    void lets_no_more_bytes_wait_than_the_limit() {
        String hundred = "0123456789".repeat(10);

        client().adds("100 bytes", hundred).writes(ENOUGH).hasSent(hundred, ALLOWED);
        client().adds("100 bytes", hundred)
                .cannotAdd("1 more", "x", NEVER_READS)
                .cannotAdd("1 more", "y", NEVER_READS)
                .adds("")
                .writes(10)
                .cannotAdd("11 bytes", "x".repeat(11), "90 bytes wait, and 11 are one too many")
                .adds("10 bytes", "y".repeat(10))
                .cannotAdd("1 more", "z", NEVER_READS)
                .writes(ENOUGH)
                .hasSent(hundred + "y".repeat(10), REFUSED)
                .adds("100 bytes", hundred)
                .writes(ENOUGH)
                .hasSent(hundred + "y".repeat(10) + hundred, ALLOWED);
        client().cannotAdd("101 bytes", hundred + "x", NEVER_READS)
                .wantsToWrite(false, REFUSED)
                .adds("99 bytes", hundred.substring(1))
                .cannotAdd("2 more", "xy", "none of them is added, although one would fit")
                .adds("1 more", "z")
                .writes(ENOUGH)
                .hasSent(hundred.substring(1) + "z", REFUSED);
    }

    private static final String LARGEST_INT =
            "a limit is not a size: allocate memory for what waits, and note that limit + 1 is negative here";
    private static final String EACH_ITS_OWN =
            "each client has its own bytes and its own limit: they can't be in static fields";

    @Task(
            number = 7,
            points = 1,
            rules = {"R5", "R13"},
            against = "there is one client, and its limit is small")
    void has_any_limit_and_works_for_each_client_alone() throws Exception {
        client(Integer.MAX_VALUE)
                .canAdd("hello, ", LARGEST_INT)
                .canAdd("world", LARGEST_INT)
                .writes(8)
                .writes(ENOUGH)
                .hasSent("hello, world", IN_ORDER);
        client(1)
                .adds("x")
                .cannotAdd("another", "y", NEVER_READS)
                .writes(ENOUGH)
                .adds("z");

        Client alice = client().adds("hello alice");
        Client bob = client(9).adds("hello bob");
        alice.after("another client with a limit of 9 bytes")
                .canAdd("!", EACH_ITS_OWN)
                .writes(6)
                .hasSent("hello ", EACH_ITS_OWN);
        bob.writes(ENOUGH).hasSent("hello bob", EACH_ITS_OWN).wantsToWrite(false, EACH_ITS_OWN);
        alice.writes(ENOUGH).hasSent("hello alice!", EACH_ITS_OWN);

        NarrowChannel channel = new NarrowChannel();
        long held = HeldMemory.kilobytes(() -> {
            PendingWrites pending = new PendingWrites(100_000);
            pending.add(new byte[1]);
            for (int i = 0; i < 50; i++) {
                pending.add(new byte[99_999]);
                channel.forget();
                channel.makeRoom(99_999);
                pending.writeTo(channel);
            }
            return pending;
        });
        when("99999 bytes are added and written, 50 times, and a byte always waits behind them")
                .and("limit", "100000 bytes")
                .means("what was written isn't needed any more, even if something always waits behind it")
                .holds(held <= 2_000, "none of it is kept", "more than 2000 KB are kept");
    }

    private static final List<Throwable> FAILURES = List.of(
            new IOException("Connection reset"),
            new IOException("Broken pipe"),
            new IOException(), // getMessage() is null
            new InterruptedIOException(),
            new ClosedChannelException(),
            new AsynchronousCloseException(),
            new ClosedByInterruptException(),
            new NotYetConnectedException(),
            new RuntimeException(),
            new Error());

    @Task(
            number = 8,
            points = 1,
            rules = {"R11", "R12", "R13"},
            against = "a client that has gone is no failure")
    void passes_on_what_the_channel_throws_and_leaves_it_open() throws Throwable {
        for (Throwable failure : FAILURES) {
            client().adds("hello").throwsWhat(failure).leavesTheChannelOpen();
            client().after("writeTo throws, for another client")
                    .adds("bob")
                    .writes(ENOUGH)
                    .hasSent("bob", EACH_ITS_OWN);
        }
        client().adds("hello")
                .writes(2)
                .leavesTheChannelOpen()
                .writes(ENOUGH)
                .hasSent("hello", NOT_AGAIN)
                .leavesTheChannelOpen();
    }

    private static Client client() {
        return client(LIMIT);
    }

    private static Client client(int limit) {
        return new Client(limit);
    }

    /** A client that reads slowly, with what waits for it; what happens to it, step by step. */
    private static final class Client {

        private static final int MOST_EVENTS = 6; // that a failure shows

        private final NarrowChannel channel = new NarrowChannel();
        private final List<String> events = new ArrayList<>();
        private final int limit;
        private PendingWrites pending;

        Client(int limit) {
            this.limit = limit;
        }

        Client after(String event) {
            events.add(event);
            return this;
        }

        Client adds(String text) {
            return adds(text.isEmpty() ? "an empty array" : Quoted.text(text).shortened(), text);
        }

        Client adds(byte[] bytes) {
            return adds(Quoted.bytes(bytes).shortened(), bytes);
        }

        Client adds(String what, String text) {
            return adds(what, text.getBytes(ISO_8859_1));
        }

        private Client adds(String what, byte[] bytes) {
            return add(what, bytes, true, "no more bytes would wait than the limit, so they can be added");
        }

        Client canAdd(String text, String means) {
            return add(Quoted.text(text).shortened(), text.getBytes(ISO_8859_1), true, means);
        }

        Client cannotAdd(String what, String text, String means) {
            return add(what, text.getBytes(ISO_8859_1), false, means);
        }

        private Client add(String what, byte[] bytes, boolean expected, String means) {
            after("add: " + what);
            return expect(
                    expected, check(means).and("call", "add()"), () -> pending().add(bytes));
        }

        /** There is room for so many bytes more. */
        Client writes(int room) {
            String inWords = room == ENOUGH ? "everything" : room == 1 ? "1 byte more" : room + " bytes more";
            after("writeTo a channel with " + (room == 0 ? "no room" : "room for " + inWords));
            channel.makeRoom(room);
            return expect(null, check(FULL), () -> {
                pending().writeTo(channel);
                return null;
            });
        }

        Client hasSent(String expected, String means) {
            check(means).expect(expected, channel.taken());
            return this;
        }

        Client wantsToWrite(boolean expected, String means) {
            return expect(
                    expected,
                    check(means).and("call", "wantsToWrite()"),
                    () -> pending().wantsToWrite());
        }

        Client throwsWhat(Throwable failure) throws Throwable {
            channel.fail(failure);
            after("writeTo a channel that throws: " + failure.getClass().getSimpleName());
            Check check = check("whoever called must close the channel, and has to know: let the exception through");
            Throwable thrown =
                    check.expectThrows(failure.getClass(), () -> pending().writeTo(channel));
            check.holds(thrown == failure, "the channel's exception", "another one: " + thrown);
            return this;
        }

        Client leavesTheChannelOpen() {
            check("the channel is the caller's, who may still write to it")
                    .holds(channel.isOpen(), "the channel is open", "the channel is closed");
            return this;
        }

        private Client expect(Boolean expected, Check check, Callable<Boolean> act) {
            Boolean received;
            try {
                received = act.call();
            } catch (AssertionError e) {
                throw e;
            } catch (Throwable e) {
                if ("not attempted".equals(e.getMessage())) {
                    throw new UnsupportedOperationException(e.getMessage());
                }
                AssertionError failure = check.failure(expected == null ? "no exception" : "" + expected, e.toString());
                failure.setStackTrace(e.getStackTrace()); // so that an IDE leads to where it was thrown
                throw failure;
            }
            check.expect(expected, received);
            return this;
        }

        private PendingWrites pending() {
            if (pending == null) {
                pending = new PendingWrites(limit);
            }
            return pending;
        }

        private Check check(String means) {
            int first = Math.max(0, events.size() - MOST_EVENTS); // of those that are shown
            String shown = String.join("; ", events.subList(first, events.size()));
            String all = events.isEmpty() ? "nothing was added yet" : first > 0 ? "at last: " + shown : shown;
            return when(all)
                    .and("limit", limit == 1 ? "1 byte" : limit + " bytes")
                    .means(means);
        }
    }
}
