package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import peerkit.Background;
import peerkit.Patience;
import peerkit.Pieces;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "2.3", title = "messages with their length before them", minutes = 40)
class FramesTest {

    private static final int LIMIT = 1024; // bytes in a payload
    private static final byte[] EMPTY = {};

    @Task(number = 1, points = 1, rules = "R1", against = "the length is part of the message")
    void reads_a_frame() {
        byte[] payload = bytes("hello " + Nonce.word());

        receiving(frame(payload))
                .payload(
                        payload,
                        "the first 4 bytes are the length, an int with its highest byte first; read() returns the bytes"
                                + " that follow, as many as the length says");
        byte[] any = {0, 10, 13, -1, -128, 127, (byte) Nonce.number(128, 255)};
        receiving(frame(any)).payload(any, "a payload is bytes of any value, not text: none of them means anything");
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R1", "R4"},
            against = "out.write(int) writes an int, and writing means sending")
    void writes_the_length_and_then_the_payload() throws IOException {
        byte[] payload = bytes(Nonce.word().repeat(43) + "!!"); // 260 bytes, 0x00000104
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Frames frames = sendingTo(new BufferedOutputStream(received, 2 * LIMIT)); // sends when it is flushed

        Check check = when("write() is called with a payload of 260 bytes, and has returned")
                .means("260 is 0x104: the 4 bytes of the length, 00 00 01 04, come before the payload")
                .whenReceived(
                        concat(new byte[] {4, 1, 0, 0}, payload),
                        "the length's lowest byte came first; in network byte order the highest byte does")
                .whenReceived(concat(new byte[] {4}, payload), "out.write(int) writes one byte, the lowest of the int")
                .whenReceived(EMPTY, "nothing was sent: flush() sends what is still in a buffer")
                .whenReceived(
                        new byte[] {0, 0, 1, 4}, "the payload was not sent: flush() sends what is still in a buffer");
        frames.write(payload);
        check.expect(concat(new byte[] {0, 0, 1, 4}, payload), received.toByteArray());
    }

    private static final String MORE_OF_THE_PAYLOAD =
            "a read returns what has arrived so far, which may be only part of the payload: keep reading until you"
                    + " have all of it";
    private static final String MORE_OF_THE_LENGTH =
            "a read returns what has arrived so far, which may be only some of the length's 4 bytes: keep reading until"
                    + " you have all four";

    private static final String MUST_NOT_MEET =
            "two objects have two connections: what one of them needs must not be in a static field, and a lock must"
                    + " not be for both";
    private static final String NOT_OF_THE_THREAD =
            "two objects may be used in one thread, one of them inside the other's stream: what an object needs must not"
                    + " be in a static field, not even in a ThreadLocal";

    @Task(
            number = 3,
            points = 2,
            rules = {"R5", "R14"},
            against = "one read returns a whole frame, or at least a whole length")
    void joins_a_frame_that_arrives_in_pieces() throws IOException {
        byte[] payload = bytes("hello " + Nonce.word());

        receiving(cut(frame(payload), 7, 9)).payload(payload, MORE_OF_THE_PAYLOAD);
        receiving(cut(frame(payload), 1, 3)).payload(payload, MORE_OF_THE_LENGTH);
        receiving(cut(frame(payload), 4, 5)).payload(payload, MORE_OF_THE_PAYLOAD);

        for (int arrived : new int[] {0, 2, 4, 7}) {
            receivingWhileAnotherWorks(frame(payload), arrived).payload(payload, MUST_NOT_MEET);
        }
        writesWhileAnotherWorks(bytes("x")); // short, because the other object works before each byte

        for (int arrived : new int[] {0, 2, 4, 7}) {
            receivingFromAStreamThatUsesAnother(frame(payload), arrived).payload(payload, NOT_OF_THE_THREAD);
        }
        writesToAStreamThatUsesAnother(bytes("x"));
    }

    private static void writesWhileAnotherWorks(byte[] payload) throws IOException {
        String situation = "one object's write() waits for its stream, and another object writes and reads a frame";
        writes(payload, when(situation).means(MUST_NOT_MEET), () -> anotherWorks(situation));
    }

    private static void writesToAStreamThatUsesAnother(byte[] payload) throws IOException {
        String situation = "one object's stream itself uses another object in its write()";
        writes(payload, when(situation).means(NOT_OF_THE_THREAD), () -> worksInThisThread(situation));
    }

    /** The stream takes each byte or array only after the other object's work. */
    private static void writes(byte[] payload, Check check, Runnable work) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Frames frames = sendingTo(new FilterOutputStream(received) {
            @Override
            public void write(int b) throws IOException {
                work.run();
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                work.run();
                out.write(bytes, offset, length);
            }
        });
        frames.write(payload);
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        sendingTo(alone).write(payload);
        check.expect(alone.toByteArray(), received.toByteArray());
    }

    private static Scene receivingWhileAnotherWorks(byte[] frame, int arrived) {
        String situation = "one object's read() waits after " + arrived
                + " bytes of a frame, and another object writes and reads a frame";
        return receivingTheRestAfter(() -> anotherWorks(situation), frame, arrived, situation);
    }

    private static Scene receivingFromAStreamThatUsesAnother(byte[] frame, int arrived) {
        String situation =
                "one object's stream itself uses another object in its read(), after " + arrived + " bytes of a frame";
        return receivingTheRestAfter(() -> worksInThisThread(situation), frame, arrived, situation);
    }

    /** So many bytes of a frame arrive, and the rest only after the other object's work. */
    private static Scene receivingTheRestAfter(Runnable work, byte[] frame, int arrived, String situation) {
        ByteArrayInputStream rest = new ByteArrayInputStream(frame, arrived, frame.length - arrived);
        InputStream later = new InputStream() {
            @Override
            public int read() {
                if (rest.available() == frame.length - arrived) {
                    work.run();
                }
                return rest.read();
            }
        };
        return new Scene(
                () -> when(situation), new SequenceInputStream(Pieces.of(Arrays.copyOf(frame, arrived)), later));
    }

    /** It works in another thread: the current one is in a stream of the object that waits. */
    private static void anotherWorks(String situation) {
        Check check = when(situation).means(MUST_NOT_MEET);
        Background<Void> work = Background.run("the other object", () -> writesAndReads(check));
        check.holds(
                Patience.waitUntil(work::isDone, Patience.limit()),
                "the other object doesn't wait for the first",
                "it waits (for a lock that the first holds)");
        try {
            work.await();
        } catch (Exception e) {
            throw check.failure("it reads its frame", e.toString());
        }
    }

    private static void worksInThisThread(String situation) {
        Check check = when(situation).means(NOT_OF_THE_THREAD);
        try {
            writesAndReads(check);
        } catch (IOException e) {
            throw check.failure("it reads its frame", e.toString());
        }
    }

    /** First a payload as long as the first object's, and then one whose length has other bytes. */
    private static void writesAndReads(Check check) throws IOException {
        for (int length : new int[] {12, 0x10101}) {
            byte[] payload = new byte[length];
            Frames frames = new Frames(Pieces.of(frame(payload)), OutputStream.nullOutputStream(), 1 << 20);
            frames.write(payload);
            check.expect(payload, frames.read());
        }
    }

    private static final String LENGTH_SAYS_WHERE =
            "several frames arrived together: the payload of the first ends where its length says";
    private static final String LOST =
            "it had arrived together with the frame before, and was lost when that one was returned";
    private static final String EMPTY_MESSAGE =
            "its length is 0: that is an empty message, and not the end of the stream";
    private static final String AFTER_AN_EMPTY_ONE = "it begins directly after the empty one, which is only a length";
    private static final String EACH_ITS_OWN =
            "two objects have two connections and two limits: what belongs to one must not be in a static field";
    private static final String OWN_ARRAY =
            "the caller still has the first payload when it reads the next: each one needs an array of its own";
    private static final String NOT_THE_SAME =
            "the caller has changed the first array: a payload needs an array of its own even if it equals an earlier"
                    + " one";
    private static final int MANY = 2000; // frames

    @Task(
            number = 4,
            points = 1,
            rules = {"R2", "R6", "R8"},
            against = "bytes that arrive together belong together; an empty message is not a message")
    void keeps_frames_apart_that_arrive_together() throws IOException {
        byte[] first = bytes("first " + Nonce.word());
        byte[] second = bytes("second: " + Nonce.word());
        Scene four = receiving(concat(frame(first), frame(second), frame(EMPTY), frame(first)));
        four.payload(first, LENGTH_SAYS_WHERE);
        four.payload(second, LOST);
        four.payload(EMPTY, EMPTY_MESSAGE);
        four.payload(first, AFTER_AN_EMPTY_ONE);

        byte[] other = bytes("other " + Nonce.word()); // as long as the first
        Scene anna = receiving(concat(frame(first), frame(other), frame(first)));
        Scene bert = receiving(concat(frame(EMPTY), frame(second))).limit(0);
        byte[] kept = anna.payload(first, LENGTH_SAYS_WHERE);
        bert.payload(EMPTY, EMPTY_MESSAGE);
        anna.payload(other, EACH_ITS_OWN);
        when("two frames have been read, each with a payload of 12 bytes")
                .and("payload", "of the first frame")
                .means(OWN_ARRAY)
                .expect(first, kept);
        for (int length : new int[] {LIMIT, 0x10101}) {
            keepsPayloadsOfThisLength(length);
        }

        Scene twice = receiving(concat(frame(first), frame(first)));
        twice.payload(first, LENGTH_SAYS_WHERE)[0] = '?';
        twice.payload(first, NOT_THE_SAME);

        readsMany(EMPTY, EMPTY_MESSAGE);
        readsMany(first, LENGTH_SAYS_WHERE);
        readsMany(bytes("??"), PARTLY_ARRIVED); // frames of 6 bytes: a buffer of 8192 ends inside a length
        readsMany(bytes("???"), PARTLY_ARRIVED); // and here, one of 1024 does
        readsManyOfDifferentLengths();
    }

    private static void readsMany(byte[] payload, String means) {
        byte[][] frames = new byte[MANY][];
        Arrays.fill(frames, frame(payload));
        Scene scene =
                arriving(MANY + " frames arrive, each with a payload of " + payload.length + " bytes", concat(frames));
        for (int i = 0; i < MANY; i++) {
            scene.payload(payload, means);
        }
    }

    private static final String PARTLY_ARRIVED =
            "whoever reads ahead has a part of a frame at the end of the buffer: move it to the start, and count what"
                    + " is there afterwards";

    private static void readsManyOfDifferentLengths() {
        byte[][] payloads = new byte[MANY][];
        byte[][] frames = new byte[MANY][];
        for (int i = 0; i < MANY; i++) {
            payloads[i] = new byte[i % 128]; // whose length has no byte that Java takes for a negative number
            Arrays.fill(payloads[i], (byte) i);
            frames[i] = frame(payloads[i]);
        }
        Scene scene = arriving(MANY + " frames arrive, with payloads of 0 to 127 bytes", concat(frames));
        for (byte[] payload : payloads) {
            scene.payload(payload, PARTLY_ARRIVED);
        }
    }

    private void keepsPayloadsOfThisLength(int length) {
        byte[][] payloads = new byte[4][length];
        for (int i = 0; i < payloads.length; i++) {
            Arrays.fill(payloads[i], (byte) i);
        }
        Scene scene = arriving(
                        "four frames arrive, each with a payload of " + length + " bytes",
                        concat(frame(payloads[0]), frame(payloads[1]), frame(payloads[2]), frame(payloads[3])))
                .limit(length);
        byte[][] kept = new byte[payloads.length][];
        for (int i = 0; i < payloads.length; i++) {
            kept[i] = scene.payload(payloads[i], LENGTH_SAYS_WHERE);
        }
        for (int i = 0; i < payloads.length; i++) {
            when("four frames have been read, each with a payload of " + length + " bytes")
                    .and("payload", "of frame " + (i + 1))
                    .means(OWN_ARRAY)
                    .holds(Arrays.equals(payloads[i], kept[i]), "it is unchanged", "it has other bytes now");
        }
    }

    private static final String NO_SIGN =
            "Java's byte goes from -128 to 127, so the byte c8 is -56; (b & 0xff) is 200. The same holds for each"
                    + " of the 4 bytes";

    @Task(number = 5, points = 1, rules = "R1", against = "a byte is a number from 0 to 255, even in Java")
    void takes_a_byte_of_the_length_for_a_number_from_0_to_255() {
        byte[] payload = bytes(Nonce.word().repeat(76)); // 456 bytes, 0x000001c8
        receiving(frame(payload)).and("length", "456, which is 0x1c8").payload(payload, NO_SIGN);

        byte[] large = Arrays.copyOf(payload, 0x808080); // 8,421,504 bytes
        arriving("a frame arrives", frame(large))
                .limit(10_000_000)
                .and("length", "8421504, which is 0x808080")
                .payload(large, NO_SIGN);
    }

    private static final String CLEAN_END =
            "the stream has ended where a frame would begin: the sender has finished, and null says so";
    private static final String BROKEN_OFF = "the stream ended inside the payload: part of a message isn't a message";
    private static final String PROMISED =
            "a length promises a payload: the stream ended inside this frame, not between two frames";
    private static final String BEGUN =
            "a frame begins with the first byte of its length: only an end before that byte is a clean end";
    private static final List<IOException> FAILURES = List.of(
            new SocketException("Connection reset"),
            new SocketException("Socket closed"),
            new SocketTimeoutException("Read timed out"),
            new InterruptedIOException(),
            new ClosedChannelException(),
            new IOException("Stream closed"),
            new EOFException("Unexpected end of ZLIB input stream")); // a GZIPInputStream throws this one
    private static final String NOT_AN_END =
            "the stream has not ended, it has failed: only the caller can know what to do, so it must get the"
                    + " exception";

    @Task(
            number = 6,
            points = 1,
            rules = {"R11", "R12", "R13"},
            against = "the end of the stream means the same wherever it comes",
            hangs = "at the end of the stream read() returns -1 again and again: the loop must stop there, but doesn't")
    void tells_the_end_after_a_frame_from_the_end_inside_one() throws Throwable {
        byte[] payload = bytes("hello " + Nonce.word());
        byte[] frame = frame(payload);

        Scene whole = receiving(frame).and("then", "end of stream");
        whole.payload(payload, LENGTH_SAYS_WHERE);
        whole.payload(null, CLEAN_END);
        whole.payload(null, "a stream that has ended stays at its end: null again");

        closesNothing(frame);

        receiving(Arrays.copyOf(frame, frame.length - 3))
                .and("then", "end of stream, 3 bytes too early")
                .fails(EOFException.class, BROKEN_OFF);
        receiving(Arrays.copyOf(frame, 4))
                .and("then", "end of stream, where the payload would begin")
                .fails(EOFException.class, PROMISED);
        receiving(Arrays.copyOf(frame, 3))
                .and("then", "end of stream, 1 byte too early for a length")
                .fails(EOFException.class, BEGUN);
        receiving(Arrays.copyOf(frame, 1))
                .and("then", "end of stream, 3 bytes too early for a length")
                .fails(EOFException.class, BEGUN);

        for (IOException failure : FAILURES) {
            for (int arrived : new int[] {0, 2, 4, 6}) {
                failingAfter(Arrays.copyOf(frame, arrived), failure).failsWith(failure, NOT_AN_END);
            }
            for (int taken : new int[] {0, 2, 4, 6, frame.length}) {
                String method = taken == frame.length ? "flush()" : "write()";
                Check check = when("write() is called, and the stream's " + method + " throws " + inWords(failure))
                        .means("not everything was sent, and the caller must learn why: the first exception says it");
                IOException thrown = check.expectThrows(
                        IOException.class,
                        () -> sendingTo(new Broken(failure, taken)).write(payload));
                check.holds(thrown == failure, "this exception, the same object", "another one: " + thrown);
            }
            when("write() is called, and the stream's write() and flush() throw the same " + inWords(failure))
                    .means("try-with-resources fails if close() throws the exception that is already on its way")
                    .expectThrows(
                            IOException.class,
                            () -> sendingTo(new BrokenForGood(failure)).write(payload));
        }
    }

    private static void closesNothing(byte[] frame) throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(frame) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Check check = sent(frame)
                .and("then", "end of stream")
                .means("you may still write; but the socket that a stream belongs to is closed with it");
        Frames frames = new Frames(in, OutputStream.nullOutputStream(), LIMIT);
        frames.read();
        frames.read();
        check.holds(!closed.get(), "the stream stays open", "read() has closed it");
    }

    private static final String WAITS =
            "the frame is complete, and its sender may now wait for an answer: don't wait for the first byte of the"
                    + " next frame";

    @Task(number = 7, points = 1, rules = "R7", against = "more bytes are always on their way")
    void returns_a_frame_as_soon_as_it_has_arrived() {
        byte[] payload = bytes("hello " + Nonce.word());

        receivingOnly("the payload is returned", frame(payload)).payload(payload, WAITS);
        receivingOnly("the empty payload is returned", frame(EMPTY)).payload(EMPTY, WAITS);
        Scene two = receivingOnly("the payload is returned", concat(frame(payload), frame(payload), new byte[] {0}));
        two.payload(payload, WAITS);
        two.payload(payload, WAITS);
    }

    private static final String NEGATIVE =
            "4 bytes can be a negative number, and anybody can send them: check a length before you use it";
    private static final String EXACTLY =
            "the limit is the largest allowed length, and this payload has exactly that length";
    private static final String TOO_LONG =
            "the length alone says that this frame is too long: if you read on, you may wait for a payload that never"
                    + " arrives";
    private static final String ALL_FOUR =
            "all 4 bytes count: this length is greater than the limit, whatever its last bytes are";
    private static final String TWO_GIGABYTES =
            "with 4 bytes, anybody could take 2 GB of your memory: check the length first, then allocate";
    private static final String NO_ROOM =
            "no memory is needed for a frame that is refused, not even as much as the limit allows";
    private static final String LARGEST_INT = "every length is within this limit; limit + 1 is negative";

    @Task(
            number = 8,
            points = 1,
            rules = {"R1", "R9", "R10"},
            against = "a length is what an honest sender would send")
    void refuses_a_negative_length_and_one_over_the_limit_before_it_reads_on() throws Throwable {
        claiming(-1, -1, -1, Nonce.number(0xf0, 0xff)).fails(IOException.class, NEGATIVE);
        claiming(0x80, 0, 0, 0).fails(IOException.class, NEGATIVE);
        claiming(0, 0, 4, 1).fails(IOException.class, TOO_LONG);
        claiming(0, 1, 0, 4).fails(IOException.class, ALL_FOUR);
        claiming(1, 0, 0, 4).fails(IOException.class, ALL_FOUR);
        claiming(0x7f, -1, -1, -1).fails(IOException.class, TWO_GIGABYTES);
        claiming(0, 0, 0, 1).limit(0).fails(IOException.class, TOO_LONG);
        claiming(-1, -1, -1, -1).limit(Integer.MAX_VALUE).fails(IOException.class, NEGATIVE);
        claiming(0x7f, -1, -1, -1) // no array can be as long as this limit
                .limit(Integer.MAX_VALUE - 1)
                .fails(IOException.class, NO_ROOM);

        byte[] longest = bytes("x".repeat(LIMIT));
        arriving("a frame arrives whose payload has 1024 bytes", frame(longest)).payload(longest, EXACTLY);
        arriving("a frame arrives whose payload is empty", frame(EMPTY))
                .limit(0)
                .payload(EMPTY, EXACTLY);
        arriving("a frame arrives whose payload has 1024 bytes", frame(longest))
                .limit(Integer.MAX_VALUE)
                .payload(longest, LARGEST_INT);
    }

    private static final String NO_LIMIT = "the limit is for what is read; a payload of any length can be written";
    private static final String ONLY_A_LENGTH =
            "an empty payload is also a message: its frame is the length 0, flushed as usual";

    @Task(
            number = 9,
            points = 1,
            rules = {"R1", "R2", "R3", "R4"},
            against = "a message that I wouldn't read can't be written")
    void writes_payloads_of_any_length() throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Frames frames = sendingTo(new BufferedOutputStream(received, 2 * LIMIT));
        Check check = when("write() is called with an empty payload, and has returned")
                .means(ONLY_A_LENGTH);
        frames.write(EMPTY);
        check.expect(frame(EMPTY), received.toByteArray());

        received.reset();
        byte[] longer = bytes("x".repeat(LIMIT + 1));
        check = when("write() is called with a payload of 1025 bytes, and the limit is 1024")
                .means(NO_LIMIT);
        write(check, frames, longer);
        check.expect(frame(longer), received.toByteArray());

        received.reset();
        check = when("two objects have two connections, and write() is called on the first")
                .means(EACH_ITS_OWN);
        frames = sendingTo(received);
        sendingTo(OutputStream.nullOutputStream());
        frames.write(longer);
        check.expect(frame(longer), received.toByteArray());

        HugeFrame huge = new HugeFrame();
        check = when("write() is called with a payload of 16,909,060 bytes, which is 0x1020304")
                .means("all 4 bytes of the length count, from the highest to the lowest");
        sendingTo(huge).write(new byte[0x1020304]);
        check.expect(new byte[] {1, 2, 3, 4}, huge.length());
        check.holds(huge.flushed == 4 + 0x1020304, "4 and 16,909,060 bytes, flushed", huge.flushed + " bytes");
    }

    /** These pieces arrive, and then the stream ends. */
    private static Scene receiving(byte[]... pieces) {
        return new Scene(() -> sent(pieces), Pieces.of(pieces));
    }

    /** This arrives, and nothing after it, but the stream stays open. */
    private static Scene receivingOnly(String expected, byte[] bytes) {
        return new Scene(() -> sent(bytes), new ArrivedSoFar(expected, bytes))
                .and("then", "nothing for now, and the stream stays open");
    }

    /** This length arrives and nothing after it, and must be refused. */
    private static Scene claiming(int... bytes) {
        byte[] claim = new byte[4];
        for (int i = 0; i < 4; i++) {
            claim[i] = (byte) bytes[i];
        }
        int length = ByteBuffer.wrap(claim).getInt();
        return new Scene(() -> sent(claim), new ArrivedSoFar("an IOException as soon as the length has arrived", claim))
                .and("length", length + ", which is 0x" + Integer.toHexString(length))
                .limit(LIMIT);
    }

    /** This arrives; {@code what} says it in words, because it is long. */
    private static Scene arriving(String what, byte[] bytes) {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int available() {
                return 0; // as a stream may always say
            }
        };
        return new Scene(() -> when(what), stream).limit(LIMIT);
    }

    /** These bytes arrive, and then the stream throws. */
    private static Scene failingAfter(byte[] bytes, IOException failure) {
        InputStream stream = new SequenceInputStream(Pieces.of(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public void close() throws IOException {
                throw new IOException("a stream that has failed can't be closed");
            }
        });
        String then = "the stream throws " + inWords(failure);
        return new Scene(() -> bytes.length == 0 ? when(then) : sent(bytes).and("then", then), stream);
    }

    private static String inWords(IOException failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    private static Frames sendingTo(OutputStream out) {
        return new Frames(InputStream.nullInputStream(), out, LIMIT);
    }

    private static void write(Check check, Frames frames, byte[] payload) {
        try {
            frames.write(payload);
        } catch (IOException e) {
            throw check.failure("a frame of " + (4 + payload.length) + " bytes", e.toString());
        }
    }

    private static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(4 + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[][] cut(byte[] bytes, int first, int second) {
        return new byte[][] {
            Arrays.copyOfRange(bytes, 0, first),
            Arrays.copyOfRange(bytes, first, second),
            Arrays.copyOfRange(bytes, second, bytes.length)
        };
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** A connection that takes so many bytes, and then fails; or else it fails in flush(). */
    private static final class Broken extends OutputStream {

        private final IOException failure;
        private int left;
        private boolean hasFailed;

        Broken(IOException failure, int taken) {
            this.failure = failure;
            this.left = taken;
        }

        @Override
        public void write(int b) throws IOException {
            if (left == 0) {
                hasFailed = true;
                throw failure;
            }
            left--;
        }

        @Override
        public void flush() throws IOException {
            throw hasFailed ? new IOException("a stream that has failed can't be flushed") : failure;
        }

        @Override
        public void close() throws IOException {
            throw new IOException("a stream that has failed can't be closed");
        }
    }

    /** Throws the same exception whatever is called. */
    private static final class BrokenForGood extends OutputStream {

        private final IOException failure;

        BrokenForGood(IOException failure) {
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            throw failure;
        }

        @Override
        public void flush() throws IOException {
            throw failure;
        }
    }

    /** Keeps the length of a frame, and counts the bytes that have been flushed. */
    private static final class HugeFrame extends OutputStream {

        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        private long count;
        private long flushed;

        @Override
        public void write(int b) {
            count++;
            if (beginning.size() < 4) {
                beginning.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
            beginning.write(bytes, offset, Math.min(length, 4 - beginning.size()));
        }

        @Override
        public void flush() {
            flushed = count;
        }

        byte[] length() {
            return beginning.toByteArray();
        }
    }

    /** An object that reads from a stream, and what it must return frame by frame. */
    private static final class Scene {

        private final Supplier<Check> situation;
        private final InputStream stream;
        private final Map<String, String> lines = new LinkedHashMap<>(); // of the failure's text, by label
        private int limit = LIMIT;
        private Frames frames;
        private int reads;

        Scene(Supplier<Check> situation, InputStream stream) {
            this.situation = situation;
            this.stream = stream;
        }

        Scene and(String label, String text) {
            lines.put(label, text);
            return this;
        }

        Scene limit(int limit) {
            this.limit = limit;
            return and("limit", limit + " bytes");
        }

        /** The next read() must return this payload, or null. Returns what it returned. */
        byte[] payload(byte[] expected, String means) {
            Check check = check(means);
            byte[] received;
            try {
                received = read();
            } catch (UnsupportedOperationException | AssertionError e) {
                throw e;
            } catch (Throwable e) {
                String payload = expected == null ? "null" : "a payload of " + expected.length + " bytes";
                AssertionError failure = check.failure(payload, e.toString());
                failure.setStackTrace(e.getStackTrace()); // so that an IDE leads there
                throw failure;
            }
            check.expect(expected, received);
            return received;
        }

        /** The next read() must throw. */
        void fails(Class<? extends IOException> expected, String means) throws Throwable {
            check(means).expectThrows(expected, this::read);
        }

        /** The next read() must throw this exception of the stream. */
        void failsWith(IOException expected, String means) throws Throwable {
            Check check = check(means);
            IOException thrown = check.expectThrows(IOException.class, this::read);
            check.holds(thrown == expected, "this exception, the same object", "another one: " + thrown);
        }

        private Check check(String means) {
            Check check = situation.get().means(means);
            lines.forEach(check::and);
            reads++;
            return reads == 1 ? check : check.and("read", "for the " + ordinal(reads) + " time");
        }

        private byte[] read() throws IOException {
            if (frames == null) {
                frames = new Frames(stream, OutputStream.nullOutputStream(), limit);
            }
            return frames.read();
        }

        private static String ordinal(int number) {
            return number == 2 ? "2nd" : number == 3 ? "3rd" : number + "th";
        }
    }
}
