package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import peerkit.Pieces;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "2.1", title = "lines from a stream, with a limit", minutes = 40)
class LineReaderTest {

    private static final int LIMIT = 100; // bytes
    private static final String BYTES_AS_CHARACTERS =
            "each byte was turned into its own character, but in UTF-8 é is two bytes, which belong together";

    @Task(number = 1, points = 1, against = "the newline is part of the line")
    void returns_a_line_without_its_newline() throws IOException {
        String line = "hello " + Nonce.word();

        sent(line + "\n").expect(line, readerOf(line + "\n").readLine());
    }

    @Task(number = 2, points = 1, against = "one read returns one line")
    void joins_a_line_that_arrives_in_pieces() throws IOException {
        String end = Nonce.word();
        String[] pieces = {"he", "llo ", end, "\n"};

        sent(pieces)
                .means("a read returns what has arrived so far, and the line's newline had not arrived yet: read on"
                        + " until it does")
                .expect("hello " + end, readerOf(pieces).readLine());
    }

    @Task(number = 3, points = 1, against = "each read can be decoded on its own")
    void joins_a_character_that_was_cut_in_two() throws IOException {
        byte[] line = "hé\n".getBytes(UTF_8); // é is two bytes, c3 a9
        byte[] first = Arrays.copyOfRange(line, 0, 2);
        byte[] second = Arrays.copyOfRange(line, 2, 4);

        sent(first, second)
                .whenReceived(
                        "h\ufffd",
                        "a read returns what has arrived so far, and the rest of the line had not arrived yet")
                .whenReceived(
                        "h\ufffd\ufffd",
                        "the bytes of one character arrived in two reads, and each read was decoded on its own")
                .whenReceived("h\u00c3\u00a9", BYTES_AS_CHARACTERS)
                .whenReceived("h\uffc3\uffa9", BYTES_AS_CHARACTERS) // from signed bytes
                .expect("hé", new LineReader(Pieces.of(first, second), LIMIT).readLine());
    }

    @Task(number = 4, points = 1, against = "a read never returns more than one line")
    void keeps_what_follows_the_newline_for_the_next_line() throws IOException {
        String second = Nonce.word();
        LineReader reader = readerOf("one\n" + second + "\nthr", "ee\n");

        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the first of three")
                .means("two lines arrived in one read: what follows the first newline belongs to the next line")
                .expect("one", reader.readLine());
        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the second of three")
                .means("it had arrived together with the first line, and was lost when the first line was returned")
                .expect(second, reader.readLine());
        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the third of three")
                .means("its first half had arrived together with the lines before, and was lost when they were"
                        + " returned")
                .expect("three", reader.readLine());
    }

    @Task(
            number = 5,
            points = 1,
            against = "a line always ends with \\n alone, and white space around it means nothing")
    void drops_a_carriage_return_before_the_newline_and_nothing_else() throws IOException {
        sent("hello\r\n")
                .means("the \\r directly before the \\n belongs to the ending, so it isn't returned with the line")
                .expect("hello", readerOf("hello\r\n").readLine());
        sent("  a\rb \r\n")
                .means("only a \\r directly before the \\n belongs to the ending; spaces and any other \\r are part of"
                        + " the line")
                .expect("  a\rb ", readerOf("  a\rb \r\n").readLine());
    }

    @Task(number = 6, points = 1, against = "an empty line and the end of the stream are the same")
    void tells_an_empty_line_from_the_end_of_the_stream() throws IOException {
        LineReader reader = readerOf("\nlast\n");

        sent("\nlast\n")
                .and("line", "the first of two")
                .means("there is a line before the first newline: it is empty, and the stream continues")
                .expect("", reader.readLine());
        sent("\nlast\n").and("line", "the second of two").expect("last", reader.readLine());
        Check atTheEnd = sent("\nlast\n")
                .and("line", "after the last")
                .means("the stream ended where a line would begin: the rules ask for null");
        atTheEnd.expect(null, readLine(reader, atTheEnd, "null"));
    }

    @Task(
            number = 7,
            points = 1,
            against = "whatever came before the end of the stream is a line",
            hangs = "at the end of the stream read() returns -1 again and again: the loop must stop there, but doesn't")
    void does_not_return_an_unfinished_line() throws Throwable {
        LineReader reader = readerOf("pay 10", "0");

        sent("pay 10", "0")
                .and("then", "end of stream")
                .means("the sender broke off inside the line (perhaps it wanted to pay 1000): without the newline,"
                        + " nobody knows whether the line is complete")
                .expectThrows(EOFException.class, () -> reader.readLine());
    }

    @Task(number = 8, points = 2, against = "every line is short")
    void refuses_a_line_longer_than_the_limit_before_it_fills_the_memory() throws Throwable {
        String longest = "x".repeat(LIMIT);
        Check atTheLimit = when("a line of exactly " + LIMIT + " bytes arrives, the limit, followed by \\r\\n")
                .means("the \\r belongs to the ending and doesn't count: this line is not too long");
        atTheLimit.expect(longest, readLine(readerOf(longest + "\r\n"), atTheLimit, "the line of " + LIMIT + " bytes"));

        when("a line arrives that is one byte longer than the limit of " + LIMIT + " bytes")
                .means("a line may have at most as many bytes as the limit, and this one has more")
                .expectThrows(IOException.class, () -> readerOf(longest + "x\n").readLine());

        when("a line of 51 \u00e9 arrives: two bytes each, 102 in all, and the limit is " + LIMIT + " bytes")
                .means("the limit is for bytes, because bytes fill the memory; a character may have up to four of them")
                .expectThrows(
                        IOException.class,
                        () -> readerOf("\u00e9".repeat(51) + "\n").readLine());

        String oneByteOver = "x".repeat(LIMIT - 1) + "\u00e9";
        when("a line of 99 x and one \u00e9 arrives: 100 characters, 101 bytes, and the limit is " + LIMIT + " bytes")
                .means("\u00e9 is two bytes, and both count: the length of the text is not the number of its bytes")
                .expectThrows(
                        IOException.class, () -> readerOf(oneByteOver + "\n").readLine());

        when("a line arrives that never ends, and the limit is " + LIMIT + " bytes")
                .means("a sender that never stops fills your memory: stop at the limit, not at the newline")
                .expectThrows(IOException.class, () -> new LineReader(new Endless(), LIMIT).readLine());
    }

    @Task(number = 9, points = 1, against = "a stream is always closed by the code that opened it")
    void closes_the_stream() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        when("close() is called")
                .means("the caller has only the reader to close: if the stream stays open, so does its socket")
                .holds(closes(new LineReader(in, LIMIT)) && closed[0], "the stream is closed", "the stream is open");
    }

    private static String readLine(LineReader reader, Check check, String expected) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            AssertionError failure = check.failure(expected, e.toString());
            failure.setStackTrace(e.getStackTrace()); // so that an IDE leads to where it was thrown
            throw failure;
        }
    }

    private static boolean closes(LineReader reader) throws IOException {
        reader.close();
        return true;
    }

    private static LineReader readerOf(String... pieces) {
        return new LineReader(Pieces.of(pieces), LIMIT);
    }
}
