package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.Check.sent;
import static peerkit.Check.when;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import peerkit.Check;
import peerkit.Exercise;
import peerkit.Nonce;
import peerkit.Pieces;
import peerkit.Task;

@Exercise(id = "2.1", title = "lines from a stream, with a limit", minutes = 40)
class LineReaderTest {

    private static final int LIMIT = 100; // bytes
    private static final String BYTES_AS_CHARACTERS =
            "each byte was taken for a character of its own; é is two bytes in UTF-8, which belong together";

    @Task(number = 1, points = 1, against = "the newline is part of the line")
    void returns_a_line_without_its_newline() throws IOException {
        String line = "hello " + Nonce.word();

        sent(line + "\n").expect(line, readerOf(line + "\n").readLine());
    }

    @Task(number = 2, points = 1, against = "one read returns one line")
    void joins_a_line_that_came_in_pieces() throws IOException {
        String end = Nonce.word();
        String[] pieces = {"he", "llo ", end, "\n"};

        sent(pieces)
                .means("a read returns what has arrived so far, and the line's newline had not: read on until it comes")
                .expect("hello " + end, readerOf(pieces).readLine());
    }

    @Task(number = 3, points = 1, against = "each read can be decoded on its own")
    void joins_a_character_that_was_cut_in_two() throws IOException {
        byte[] line = "hé\n".getBytes(UTF_8); // é is two bytes, c3 a9
        byte[] first = Arrays.copyOfRange(line, 0, 2);
        byte[] second = Arrays.copyOfRange(line, 2, 4);

        sent(first, second)
                .whenReceived("h\ufffd", "a read returns what has arrived so far, and the rest of the line had not")
                .whenReceived(
                        "h\ufffd\ufffd",
                        "the bytes of one character arrived in two reads, and each read was decoded on its own")
                .whenReceived("h\u00c3\u00a9", BYTES_AS_CHARACTERS)
                .whenReceived("h\uffc3\uffa9", BYTES_AS_CHARACTERS) // from bytes with a sign
                .expect("hé", new LineReader(Pieces.of(first, second), LIMIT).readLine());
    }

    @Task(number = 4, points = 1, against = "a read never returns more than one line")
    void keeps_what_came_behind_the_newline_for_the_next_line() throws IOException {
        String second = Nonce.word();
        LineReader reader = readerOf("one\n" + second + "\nthr", "ee\n");

        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the first of three")
                .means("two lines arrived in one read: what stands behind the first newline belongs to the next line")
                .expect("one", reader.readLine());
        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the second of three")
                .means("it had arrived together with the first line, and was lost when that was returned")
                .expect(second, reader.readLine());
        sent("one\n" + second + "\nthr", "ee\n")
                .and("line", "the third of three")
                .means("its first half had arrived together with the lines before, and was lost when those were returned")
                .expect("three", reader.readLine());
    }

    @Task(number = 5, points = 1, against = "a line ends in \\n alone; white space around it means nothing")
    void drops_a_carriage_return_before_the_newline_and_nothing_else() throws IOException {
        sent("hello\r\n")
                .means("the \\r directly before the \\n belongs to the ending, and is not returned with the line either")
                .expect("hello", readerOf("hello\r\n").readLine());
        sent("  a\rb \r\n")
                .means("only a \\r directly before the \\n belongs to the ending; spaces and other \\r are the line's own")
                .expect("  a\rb ", readerOf("  a\rb \r\n").readLine());
    }

    @Task(number = 6, points = 1, against = "an empty line and the end of the stream are the same")
    void tells_an_empty_line_from_the_end_of_the_stream() throws IOException {
        LineReader reader = readerOf("\nlast\n");

        sent("\nlast\n")
                .and("line", "the first of two")
                .means("between the beginning and the first newline stands a line: it is empty, and the stream goes on")
                .expect("", reader.readLine());
        sent("\nlast\n").and("line", "the second of two").expect("last", reader.readLine());
        Check atTheEnd = sent("\nlast\n")
                .and("line", "behind the last")
                .means("the stream ended and no line was begun: the rules ask for null");
        atTheEnd.expect(null, readLine(reader, atTheEnd, "null"));
    }

    @Task(
            number = 7,
            points = 1,
            against = "what came before the stream ended is a line",
            hangs = "at the end of the stream read() returns -1, again and again: the loop does not end there")
    void does_not_take_an_unfinished_line_for_a_line() throws Throwable {
        LineReader reader = readerOf("pay 10", "0");

        sent("pay 10", "0")
                .and("then", "end of stream")
                .means("the sender broke off within the line (it may have meant to pay 1000): without its newline nobody"
                        + " knows whether it is whole")
                .expectThrows(EOFException.class, () -> reader.readLine());
    }

    @Task(number = 8, points = 2, against = "every line is short")
    void refuses_a_line_longer_than_the_limit_before_it_fills_the_memory() throws Throwable {
        String longest = "x".repeat(LIMIT);
        Check atTheLimit = when("a line of exactly " + LIMIT + " bytes comes, the limit, with \\r\\n behind it")
                .means("the \\r belongs to the ending and does not count: this line is as long as a line may be");
        atTheLimit.expect(longest, readLine(readerOf(longest + "\r\n"), atTheLimit, "the line of " + LIMIT + " bytes"));

        when("a line comes that is one byte longer than the limit of " + LIMIT + " bytes")
                .means("the limit is the most that a line may hold, and this one holds more")
                .expectThrows(IOException.class, () -> readerOf(longest + "x\n").readLine());

        when("a line of 51 \u00e9 comes: two bytes each, 102 in all, and the limit is " + LIMIT + " bytes")
                .means("the limit is for bytes, which is what fills the memory; a character may be up to four of them")
                .expectThrows(IOException.class, () -> readerOf("\u00e9".repeat(51) + "\n").readLine());

        String oneByteOver = "x".repeat(LIMIT - 1) + "\u00e9";
        when("a line of 99 x and one \u00e9 comes: 100 characters, 101 bytes, and the limit is " + LIMIT + " bytes")
                .means("\u00e9 is two bytes, and both count: the length of the text is not the number of its bytes")
                .expectThrows(IOException.class, () -> readerOf(oneByteOver + "\n").readLine());

        when("a line comes that never ends, and the limit is " + LIMIT + " bytes")
                .means("a sender without an end fills your memory: stop at the limit, not at the newline")
                .expectThrows(IOException.class, () -> new LineReader(new Endless(), LIMIT).readLine());
    }

    @Task(number = 9, points = 1, against = "what was handed in is closed by whoever opened it, always")
    void closes_the_stream() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        when("close() is called")
                .means("who closes the reader has nothing else in hand: with the stream its socket would stay open")
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
