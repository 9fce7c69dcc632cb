package lesson07.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.util.Arrays;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "7.2", title = "what a write left over", minutes = 30)
class PendingWritesTest {

    private static final int LIMIT = 100; // bytes
    private static final int ENOUGH = 1000; // room for everything

    @Task(number = 1, points = 1, against = "a selector may always look for OP_WRITE")
    void wants_to_write_only_while_something_waits() throws IOException {
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(ENOUGH);

        when("nothing was added yet")
                .and("call", "wantsToWrite()")
                .means("a channel is nearly always ready to be written to: a selector that looks for OP_WRITE then"
                        + " returns again and again")
                .expect(false, pending.wantsToWrite());
        pending.add(bytes("hello"));
        when("something was added").and("call", "wantsToWrite()").expect(true, pending.wantsToWrite());
        pending.writeTo(channel);
        when("everything was written").and("call", "wantsToWrite()").expect(false, pending.wantsToWrite());
        when("hello was added, and written to a channel that takes it all").expect("hello", channel.taken());
    }

    @Task(
            number = 2,
            points = 2,
            against = "write() writes everything",
            hangs = "the channel has no room left, and write() returns 0 again and again: return, and let the selector say"
                    + " when there is room")
    void keeps_what_the_channel_did_not_take() throws IOException {
        String text = "what does not fit " + Nonce.word();
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(7);
        pending.add(bytes(text));

        pending.writeTo(channel);
        when("the channel has room for 7 bytes").expect(text.substring(0, 7), channel.taken());
        when("the channel had room for 7 bytes only")
                .and("call", "wantsToWrite()")
                .means("the rest waits: the selector must look for OP_WRITE")
                .expect(true, pending.wantsToWrite());
        channel.read(3);
        pending.writeTo(channel);
        when("the channel has room for 3 bytes more, and what waits is written again")
                .means("what the channel has taken must not be sent again, and nothing may be left out")
                .expect(text.substring(0, 10), channel.taken());
        channel.read(ENOUGH);
        pending.writeTo(channel);
        when("the channel has room for everything").expect(text, channel.taken());
        when("everything was written").and("call", "wantsToWrite()").expect(false, pending.wantsToWrite());
    }

    @Task(
            number = 3,
            points = 1,
            against = "I can try again until everything is written",
            hangs = "the client doesn't read, and write() returns 0 again and again: return, and let the selector say when"
                    + " there is room")
    void returns_at_once_when_the_channel_takes_nothing() throws IOException {
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(0);
        pending.add(bytes("hello"));

        when("the channel takes nothing, because its client doesn't read");
        pending.writeTo(channel);
        when("the channel took nothing").and("call", "wantsToWrite()").expect(true, pending.wantsToWrite());
    }

    @Task(number = 4, points = 2, against = "what comes next can be written at once")
    void sends_everything_in_its_order() throws IOException {
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(4);

        pending.add(bytes("first,"));
        pending.writeTo(channel);
        pending.add(bytes("second,"));
        pending.add(bytes("third"));
        channel.read(ENOUGH);
        pending.writeTo(channel);
        when("two more are added while a part of the first waits")
                .means("what was added first goes out first, and each byte once")
                .expect("first,second,third", channel.taken());
    }

    @Task(number = 5, points = 1, against = "the array is mine from now on")
    void keeps_a_copy() throws IOException {
        byte[] array = bytes("hello");
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(ENOUGH);
        pending.add(array);

        Arrays.fill(array, (byte) 'x'); // the caller uses it for something else
        pending.writeTo(channel);

        when("the caller changes its array after add()")
                .means("the caller may use its array again at once: keep a copy")
                .expect("hello", channel.taken());
    }

    @Task(number = 6, points = 2, against = "a client reads sooner or later")
    void lets_no_more_bytes_wait_than_the_limit() throws IOException {
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(0);

        when("nothing waits, and " + LIMIT + " bytes are added, the limit")
                .and("call", "add(...)")
                .means("the limit itself is allowed")
                .expect(true, pending.add(new byte[LIMIT]));
        when(LIMIT + " bytes wait, and one more is added")
                .and("call", "add(...)")
                .means("a client that never reads would fill the memory: refuse what is beyond the limit")
                .expect(false, pending.add(bytes("x")));
        channel.read(10);
        pending.writeTo(channel);
        when("10 of " + LIMIT + " bytes were written, and 11 are added")
                .and("call", "add(...)")
                .means("one byte too many: none of them is added")
                .expect(false, pending.add(new byte[11]));
        when("10 of " + LIMIT + " bytes were written, and 10 are added")
                .and("call", "add(...)")
                .means("the limit is for what waits, not for all that was ever added; and what was refused doesn't wait")
                .expect(true, pending.add(new byte[10]));
        channel.read(ENOUGH);
        pending.writeTo(channel);
        when("everything was written")
                .means("what was refused must not be sent, not even a part of it")
                .expect(LIMIT + 10, channel.taken().length());
    }

    @Task(number = 7, points = 1, against = "a client that has gone is no failure")
    void passes_on_what_the_channel_throws() throws Throwable {
        PendingWrites pending = new PendingWrites(LIMIT);
        NarrowChannel channel = new NarrowChannel(ENOUGH);
        pending.add(bytes("hello"));
        channel.breaks();

        when("the channel throws an IOException, because its client has reset the connection")
                .means("whoever called must close the channel, and has to know: let the exception through")
                .expectThrows(IOException.class, () -> pending.writeTo(channel));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
