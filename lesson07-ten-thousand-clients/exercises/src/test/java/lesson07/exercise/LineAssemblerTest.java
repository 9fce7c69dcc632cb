package lesson07.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "7.1", title = "lines from buffers, without waiting", minutes = 40)
class LineAssemblerTest {

    private static final int LIMIT = 100; // bytes

    @Task(number = 1, points = 1, against = "the newline is part of the line")
    void returns_a_line_without_its_ending() throws IOException {
        String line = "hello " + Nonce.word();

        sent(line + "\n").expect(line, assembler().next(bytes(line + "\n")));
        sent("\n").means("an empty line is a line, with the text \"\"").expect("", assembler().next(bytes("\n")));
    }

    @Task(number = 2, points = 2, against = "what one read returns is a line")
    void keeps_a_part_of_a_line_until_the_rest_comes() throws IOException {
        String end = Nonce.word();
        LineAssembler assembler = assembler();
        String[] pieces = {"he", "", "llo ", end, "\n"};

        for (int i = 0; i < pieces.length - 1; i++) {
            sent(Arrays.copyOf(pieces, i + 1))
                    .means("the newline has not come yet, so there is no line to return: null")
                    .expect(null, assembler.next(bytes(pieces[i])));
        }
        sent(pieces)
                .means("the pieces that came before belong to the line")
                .expect("hello " + end, assembler.next(bytes("\n")));
        sent("next\n")
                .means("the line before was returned already: this one begins anew")
                .expect("next", assembler.next(bytes("next\n")));
    }

    @Task(number = 3, points = 1, against = "each piece can be decoded on its own")
    void joins_a_character_that_was_cut_in_two() throws IOException {
        byte[] line = "h\u00e9\n".getBytes(UTF_8); // two bytes, c3 a9
        byte[] first = Arrays.copyOfRange(line, 0, 2);
        byte[] second = Arrays.copyOfRange(line, 2, 4);
        LineAssembler assembler = assembler();
        Check check = sent(first, second)
                .whenReceived("h\ufffd\ufffd", "the bytes of one character came in two pieces, and each was decoded alone")
                .whenReceived("h\u00c3\u00a9", "each byte was turned into its own character, but \u00e9 is two bytes in UTF-8");

        assembler.next(ByteBuffer.wrap(first));
        check.expect("h\u00e9", assembler.next(ByteBuffer.wrap(second)));
    }

    @Task(number = 4, points = 2, against = "a buffer never holds more than one line")
    void leaves_what_follows_a_line_in_the_buffer() throws IOException {
        String second = Nonce.word();
        LineAssembler assembler = assembler();
        ByteBuffer both = bytes("one\n" + second + "\nthr");

        sent("one\n" + second + "\nthr").and("call", "the first").expect("one", assembler.next(both));
        when("the first of two lines in a buffer was returned")
                .means("what follows the newline stays in the buffer, for the next call")
                .holds(
                        both.remaining() == second.length() + 4,
                        "everything behind its newline is still in the buffer",
                        both.remaining() + " bytes are still in the buffer");
        sent("one\n" + second + "\nthr").and("call", "the second").expect(second, assembler.next(both));
        sent("one\n" + second + "\nthr")
                .and("call", "the third")
                .means("only a part of the third line is there")
                .expect(null, assembler.next(both));
        when("null was returned")
                .means("take the bytes of the unfinished line: the caller uses the buffer for other clients now")
                .holds(!both.hasRemaining(), "the buffer is used up", both.remaining() + " bytes are still in it");
        sent("ee\n").and("after", "\"thr\"").expect("three", assembler.next(bytes("ee\n")));
    }

    @Task(number = 5, points = 1, against = "white space at the end of a line means nothing")
    void drops_a_carriage_return_before_the_newline_and_nothing_else() throws IOException {
        sent("hello\r\n")
                .means("the \\r directly before the \\n belongs to the ending")
                .expect("hello", assembler().next(bytes("hello\r\n")));
        sent(" a\rb \r\n")
                .means("only a \\r directly before the \\n belongs to the ending")
                .expect(" a\rb ", assembler().next(bytes(" a\rb \r\n")));
        LineAssembler assembler = assembler();
        assembler.next(bytes("hello\r"));
        sent("hello\r", "\n")
                .means("the \\r came in the piece before, and still belongs to the ending")
                .expect("hello", assembler.next(bytes("\n")));
    }

    @Task(number = 6, points = 2, against = "every line is short, or is complete when it is checked")
    void refuses_a_line_that_is_too_long_once_and_goes_on() throws Throwable {
        String longest = "x".repeat(LIMIT);
        when("a line of exactly " + LIMIT + " bytes comes, the limit, and \\r\\n")
                .means("the ending doesn't count: this line is not too long")
                .expect(longest, assembler().next(bytes(longest + "\r\n")));
        when("a line of 51 \u00e9 comes: two bytes each, 102 in all, and the limit is " + LIMIT + " bytes")
                .means("the limit is for bytes")
                .expectThrows(IOException.class, () -> assembler().next(bytes("\u00e9".repeat(51) + "\n")));
        LineAssembler assembler = assembler();
        assembler.next(bytes(longest));
        when("a line has " + LIMIT + " bytes, the limit, and two more come, but no newline")
                .means("the newline may never come: report the line as soon as it is too long")
                .expectThrows(IOException.class, () -> assembler.next(bytes("xx")));
        when("the rest of the line that was too long comes, longer than the limit itself, and the next line")
                .means("a line that is too long is reported once, and the rest of it is skipped, up to its newline")
                .expect("next", next(assembler, bytes("x".repeat(2 * LIMIT) + "\nnext\n")));
    }

    @Task(number = 7, points = 1, against = "the buffer is mine, and has an array")
    void works_with_a_direct_buffer_that_many_assemblers_share() throws IOException {
        ByteBuffer shared = ByteBuffer.allocateDirect(64); // as a server has it, which reads from one client after another
        LineAssembler alice = assembler();
        LineAssembler bob = assembler();

        alice.next(filled(shared, "from al"));
        bob.next(filled(shared, "from b"));
        when("two assemblers get parts of lines in the same direct buffer, in turn")
                .means("the bytes of an unfinished line must be copied: the buffer is used for another client next")
                .expect("from alice", alice.next(filled(shared, "ice\n")));
        when("two assemblers get parts of lines in the same direct buffer, in turn")
                .means("each assembler has its own unfinished line")
                .expect("from bob", bob.next(filled(shared, "ob\n")));
    }

    /** An exception here is a wrong answer, too: the line was reported before. */
    private static String next(LineAssembler assembler, ByteBuffer in) {
        try {
            return assembler.next(in);
        } catch (IOException e) {
            return "another " + e.getClass().getSimpleName();
        }
    }

    private static LineAssembler assembler() {
        return new LineAssembler(LIMIT);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static ByteBuffer filled(ByteBuffer buffer, String text) {
        return buffer.clear().put(text.getBytes(UTF_8)).flip();
    }
}
