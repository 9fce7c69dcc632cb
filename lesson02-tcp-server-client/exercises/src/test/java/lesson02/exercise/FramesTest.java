package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import peerkit.Pieces;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "2.3", title = "messages with their length before them", minutes = 40)
class FramesTest {

    private static final int LIMIT = 1024; // bytes in a payload

    @Task(number = 1, points = 1, against = "the length is part of the message")
    void reads_a_frame() throws Exception {
        byte[] payload = bytes("hello " + Nonce.word());
        byte[] frame = frame(payload);

        Check check = sent(frame)
                .means("the first 4 bytes are the length, an int with its highest byte first; read() returns the bytes"
                        + " that follow, as many as the length says");
        expect(check, payload, reading(frame));
    }

    @Task(number = 2, points = 1, against = "out.write(int) writes an int, and writing means sending")
    void writes_the_length_and_then_the_payload() throws Exception {
        byte[] payload = bytes(Nonce.word().repeat(43) + "!!"); // 260 bytes, 0x00000104
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        var out = new BufferedOutputStream(received, 2 * LIMIT); // passes its bytes on when it is flushed
        Check check = when("write() is called with a payload of 260 bytes, and has returned")
                .means("260 is 0x104: the 4 bytes of the length, 00 00 01 04, come before the payload")
                .whenReceived(
                        concat(new byte[] {4, 1, 0, 0}, payload),
                        "the length's lowest byte came first; in network byte order the highest byte does")
                .whenReceived(concat(new byte[] {4}, payload), "out.write(int) writes one byte, the lowest of the int")
                .whenReceived(new byte[0], "nothing was sent: flush() sends what is still in a buffer");

        new Frames(Pieces.of(new byte[0]), out, LIMIT).write(payload);

        check.expect(concat(new byte[] {0, 0, 1, 4}, payload), received.toByteArray());
    }

    @Task(number = 3, points = 2, against = "one read returns a whole frame, or at least a whole length")
    void joins_a_frame_that_arrives_in_pieces() throws Exception {
        byte[] payload = bytes("hello " + Nonce.word());
        byte[][] cutInPayload = cut(frame(payload), 7, 9);
        byte[][] cutInLength = cut(frame(payload), 1, 3);

        Check check = sent(cutInPayload)
                .means("a read returns what has arrived so far, which may be only part of the payload: read on until"
                        + " you have all of it");
        expect(check, payload, reading(cutInPayload));

        check = sent(cutInLength)
                .means("a read returns what has arrived so far, which may be only some of the length's 4 bytes: read on"
                        + " until you have all four");
        expect(check, payload, reading(cutInLength));
    }

    @Task(
            number = 4,
            points = 1,
            against = "bytes that arrive together belong together; an empty message is not a message")
    void keeps_frames_apart_that_arrive_together() throws Exception {
        byte[] first = bytes("first " + Nonce.word());
        byte[] second = bytes("second: " + Nonce.word());
        byte[] empty = {};
        byte[] together = concat(frame(first), frame(second), frame(empty), frame(first));
        Frames frames = reading(together);

        Check check = sent(together)
                .and("frame", "the first of four")
                .means("four frames arrived together: the payload of the first ends where its length says");
        expect(check, first, frames);

        check = sent(together)
                .and("frame", "the second of four")
                .means("it had arrived together with the first one, and was lost when the first one was returned");
        expect(check, second, frames);

        check = sent(together)
                .and("frame", "the third of four")
                .means("its length is 0: that is an empty message, and not the end of the stream");
        expect(check, empty, frames);

        check = sent(together)
                .and("frame", "the last of four")
                .means("it begins directly after the empty one, which is only a length");
        expect(check, first, frames);
    }

    @Task(number = 5, points = 1, against = "a byte is a number from 0 to 255, even in Java")
    void takes_a_byte_of_the_length_for_a_number_from_0_to_255() throws Exception {
        byte[] payload = bytes(Nonce.word().repeat(33) + "!!"); // 200 bytes, 0x000000c8
        byte[] frame = frame(payload);

        Check check = sent(frame)
                .and("length", "200, which is 0xc8")
                .means("Java's byte goes from -128 to 127, so the byte c8 is -56; (b & 0xff) is 200");
        expect(check, payload, reading(frame));
    }

    @Task(
            number = 6,
            points = 2,
            against = "the end of the stream means the same wherever it comes",
            hangs = "at the end of the stream read() returns -1 again and again: the loop must stop there, but doesn't")
    void tells_the_end_after_a_frame_from_the_end_inside_one() throws Throwable {
        byte[] payload = bytes("hello " + Nonce.word());
        byte[] frame = frame(payload);
        byte[] cutPayload = Arrays.copyOf(frame, frame.length - 3);
        byte[] cutLength = Arrays.copyOf(frame, 3);
        byte[] lengthAlone = Arrays.copyOf(frame, 4);

        Frames frames = reading(frame);
        Check check = sent(frame).and("then", "end of stream");
        expect(check, payload, frames);
        check = sent(frame)
                .and("then", "end of stream, and read() is called a second time")
                .means("the stream has ended where a frame would begin: the sender has finished, and null says so");
        expect(check, null, frames);

        sent(cutPayload)
                .and("then", "end of stream, 3 bytes too early")
                .means("the sender broke off inside the payload: part of a message is not a message")
                .expectThrows(EOFException.class, () -> reading(cutPayload).read());
        sent(lengthAlone)
                .and("then", "end of stream, where the payload would begin")
                .means("a length promises a payload: the sender broke off inside this frame, not between two frames")
                .expectThrows(EOFException.class, () -> reading(lengthAlone).read());
        sent(cutLength)
                .and("then", "end of stream, 1 byte too early for a length")
                .means("a frame begins with the first byte of its length: only an end before that byte is a clean end")
                .expectThrows(EOFException.class, () -> reading(cutLength).read());
    }

    @Task(number = 7, points = 1, against = "a length is never negative")
    void refuses_a_negative_length() throws Throwable {
        byte[] length = {-1, -1, -1, (byte) Nonce.number(0xf0, 0xff)};

        Check check = sent(length)
                .means("4 bytes can be a negative number, and anybody can send them: check a length before you use it");
        check.expectThrows(
                IOException.class, () -> readingNoMoreThan(length, check).read());
    }

    @Task(number = 8, points = 1, against = "a length is never larger than an honest sender would send")
    void refuses_a_length_over_the_limit_before_it_reads_on() throws Throwable {
        byte[] longest = bytes("x".repeat(LIMIT));
        byte[] oneTooMany = {0, 0, 4, 1}; // 1025
        byte[] mostOfAll = {0x7f, -1, -1, -1}; // 2147483647

        Check allowed = when("a frame arrives whose payload has exactly 1024 bytes, the limit")
                .means("the limit is the largest allowed length, and this payload has exactly that length");
        expect(allowed, longest, reading(frame(longest)));

        Check tooLong = sent(oneTooMany)
                .and("length", "1025, with a limit of 1024")
                .means("the length alone says that this frame is too long: if you read on, you may wait for a payload"
                        + " that never arrives");
        tooLong.expectThrows(
                IOException.class, () -> readingNoMoreThan(oneTooMany, tooLong).read());

        Check endless = sent(mostOfAll)
                .and("length", "2147483647, with a limit of 1024")
                .means("with 4 bytes, anybody could take 2 GB of your memory: check the length first, then allocate");
        endless.expectThrows(
                IOException.class, () -> readingNoMoreThan(mostOfAll, endless).read());
    }

    private static Frames reading(byte[]... pieces) {
        return new Frames(Pieces.of(pieces), new ByteArrayOutputStream(), LIMIT);
    }

    /** Reads these bytes; asking the stream for another one fails the check. */
    private static Frames readingNoMoreThan(byte[] bytes, Check check) {
        InputStream pieces = Pieces.of(bytes);
        InputStream nothingElse = new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = pieces.read(buffer, offset, length);
                if (count == -1) {
                    throw check.failure(
                            "an IOException as soon as the length has arrived", "it reads on after the length");
                }
                return count;
            }

            @Override
            public int available() throws IOException {
                return pieces.available();
            }
        };
        return new Frames(nothingElse, new ByteArrayOutputStream(), LIMIT);
    }

    /** Expects that read() returns this payload, or null; an exception fails the check. */
    private static void expect(Check check, byte[] payload, Frames frames) {
        byte[] received;
        try {
            received = frames.read();
        } catch (UnsupportedOperationException e) {
            throw e; // not attempted
        } catch (Exception e) {
            String expected = payload == null ? "null" : "a payload of " + payload.length + " bytes";
            AssertionError failure = check.failure(expected, e.toString());
            failure.setStackTrace(e.getStackTrace()); // so that an IDE leads there
            throw failure;
        }
        check.expect(payload, received);
    }

    private static byte[] frame(byte[] payload) {
        byte[] length = {0, 0, (byte) (payload.length / 256), (byte) (payload.length % 256)};
        return concat(length, payload);
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
}
