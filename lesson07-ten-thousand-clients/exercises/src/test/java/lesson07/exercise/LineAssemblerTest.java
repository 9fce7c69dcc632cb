package lesson07.exercise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peerkit.Quoted;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "7.1", title = "lines from buffers, without waiting", minutes = 40)
class LineAssemblerTest {

    private static final int LIMIT = 100; // bytes

    private static final String IN_UTF_8 =
            "a line is text in UTF-8, and this machine's own charset is another one: name UTF_8 when you turn bytes"
                    + " into text";
    private static final String NOT_UTF_8 =
            "the byte \\xff is not UTF-8; new String(bytes, UTF_8) turns it into \\ufffd, and the rest of the line is"
                    + " unharmed";
    private static final String EMPTY_LINE = "an empty line is a line, with the text \"\"";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R4", "R5"},
            against = "turning bytes into text needs no charset")
    void returns_a_line_as_text() {
        String line = "hello " + Nonce.word();

        assembler().gets(line + "\n").line(line, "the newline ends the line, and isn't returned with it");
        assembler().gets("h\u00e9\u20ac\n").line("h\u00e9\u20ac", IN_UTF_8);
        assembler().gets(new byte[] {'a', -1, 'b', '\n'}).line("a\ufffdb", NOT_UTF_8);
        assembler()
                .gets("\n\nlast\n")
                .line("", EMPTY_LINE)
                .line("", EMPTY_LINE)
                .line("last", "two empty lines came before it");
    }

    private static final String NOT_YET = "the newline has not come yet, so there is no line to return: null";
    private static final String USED_UP =
            "take the bytes of the unfinished line: the caller uses the buffer for other clients now";
    private static final String BELONGS = "the pieces that came before belong to the line";
    private static final String ANEW = "the line before was returned already: this one begins anew";

    @Task(number = 2, points = 1, rules = "R7", against = "what one read returns is a line")
    void keeps_a_part_of_a_line_until_the_rest_comes() {
        String end = Nonce.word();

        assembler()
                .gets("")
                .nothing(NOT_YET)
                .gets("he")
                .nothing(NOT_YET)
                .leaves("", USED_UP)
                .gets("")
                .nothing(NOT_YET)
                .gets("llo ")
                .nothing(NOT_YET)
                .gets(end)
                .nothing(NOT_YET)
                .gets("\n")
                .line("hello " + end, BELONGS)
                .gets("next\n")
                .line("next", ANEW);
    }

    private static final String CUT =
            "the bytes of one character came in two pieces, and each piece was decoded on its own";

    @Task(number = 3, points = 1, rules = "R8", against = "each piece can be decoded on its own")
    void joins_a_character_that_was_cut_in_two() {
        byte[] line = "h\u00e9\n".getBytes(UTF_8); // two bytes, c3 a9
        assembler()
                .wrong("h\ufffd\ufffd", CUT)
                .wrong("h\u00c3\u00a9", IN_UTF_8)
                .wrong("h\uffc3\uffa9", IN_UTF_8) // from signed bytes
                .gets(Arrays.copyOf(line, 2))
                .nothing(NOT_YET)
                .gets(Arrays.copyOfRange(line, 2, line.length))
                .line("h\u00e9", CUT);

        byte[] four = "\ud83d\ude03\n".getBytes(UTF_8); // a smiley is four bytes, f0 9f 98 83
        Scene byteByByte = assembler();
        for (int i = 0; i < 4; i++) {
            byteByByte.gets(new byte[] {four[i]}).nothing(NOT_YET);
        }
        byteByByte.gets("\n").line("\ud83d\ude03", CUT);
    }

    private static final String STAYS = "what follows the newline stays in the buffer, for the next call";

    @Task(number = 4, points = 1, rules = "R6", against = "a buffer never holds more than one line")
    void leaves_what_follows_a_line_in_the_buffer() {
        String second = Nonce.word();

        assembler()
                .gets("one\n" + second + "\n\nthr")
                .line("one", "only the first line is returned")
                .leaves(second + "\n\nthr", STAYS)
                .line(second, STAYS)
                .leaves("\nthr", STAYS)
                .line("", EMPTY_LINE)
                .nothing("only a part of the line is there")
                .leaves("", USED_UP)
                .gets("ee\n")
                .line("three", BELONGS);
    }

    private static final String ENDING = "the \\r directly before the \\n belongs to the ending";
    private static final String NOT_ENDING =
            "only one \\r directly before the \\n belongs to the ending; spaces and all other characters are part of the"
                    + " line";

    @Task(
            number = 5,
            points = 1,
            rules = {"R2", "R3", "R8"},
            against = "white space at the end of a line means nothing")
    void drops_one_carriage_return_before_the_newline_and_nothing_else() {
        assembler().gets("hello\r\n").line("hello", ENDING);
        assembler().gets("\r\n").line("", ENDING);
        assembler()
                .gets("hello\r")
                .nothing(NOT_YET)
                .gets("\n")
                .line("hello", "the \\r came in the piece before, and still belongs to the ending");
        assembler()
                .gets("a\r")
                .nothing(NOT_YET)
                .gets("b\n")
                .line("a\rb", "the \\r came in the piece before, and no \\n follows it: it belongs to the line");
        for (String line : List.of(" ", " a\rb ", "a\r", "\ra\t", "a\0b\u000b\f\u0085\u2028\ufeff", "\ufeffa")) {
            assembler().gets(line + "\r\n").line(line, NOT_ENDING);
        }
        assembler().gets(" a \n").line(" a ", NOT_ENDING);
    }

    private static final String ANY_BUFFER =
            "get() works with every buffer, and begins at its position; array() doesn't: a direct buffer has no array,"
                    + " a read-only one doesn't hand it out, and in a slice the array begins earlier";
    private static final String SHARED =
            "the bytes of an unfinished line must be copied: the buffer is used for another client next";
    private static final String EACH_ITS_OWN =
            "each assembler has its own unfinished line and its own limit: they can't be in static fields";

    @Task(
            number = 6,
            points = 1,
            rules = {"R9", "R10"},
            against = "the buffer is mine, and has an array")
    void works_with_any_buffer_that_many_assemblers_share() {
        for (ByteBuffer shared : List.of(ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64))) {
            Scene alice = assembler(); // as in a server, which reads from one client after another
            Scene bob = assembler();
            alice.getsIn(shared, "from al").nothing(NOT_YET);
            bob.getsIn(shared, "from b").nothing(NOT_YET);
            alice.getsIn(shared, "ice\n")
                    .wrong("from alfrom bice", EACH_ITS_OWN)
                    .line("from alice", SHARED);
            bob.getsIn(shared, "ob\n").line("from bob", EACH_ITS_OWN);
        }

        String line = "hello " + Nonce.word();
        byte[] larger = ("old\n" + line + "\nold\n").getBytes(UTF_8);

        ByteBuffer direct =
                ByteBuffer.allocateDirect(64).put(bytes(line + "\n")).flip();
        ByteBuffer part = ByteBuffer.wrap(larger, 4, line.length() + 1);
        ByteBuffer slice = part.slice();
        assembler().gets("a line, in a direct buffer", direct).line(line, ANY_BUFFER);
        assembler()
                .gets("a line, in a read-only buffer", slice.asReadOnlyBuffer())
                .line(line, ANY_BUFFER);
        assembler().gets("a line, in a slice of a larger buffer", slice).line(line, ANY_BUFFER);
        assembler().gets("a line, in a buffer whose position isn't 0", part).line(line, ANY_BUFFER);
        assembler()
                .gets(
                        "the beginning of a line, in a buffer that has a newline behind its limit",
                        ByteBuffer.wrap(larger, 4, line.length()))
                .nothing("what lies behind the buffer's limit is left from an earlier read");

        Scene carol = assembler().gets("from ca").nothing(NOT_YET);
        assembler().limit(5).gets("dave\n").line("dave", EACH_ITS_OWN);
        carol.gets("rol\n").line("from carol", EACH_ITS_OWN);
        Scene erin = assembler().gets(new byte[] {'e', (byte) 0xc3}).nothing(NOT_YET); // the first half of an é
        assembler().gets("frank\n").line("frank", EACH_ITS_OWN);
        erin.gets(new byte[] {(byte) 0xa9, '\n'}).line("e\u00e9", EACH_ITS_OWN);
    }

    private static final String EXACTLY =
            "the limit is the largest number of bytes that a line may have, without its ending: this one is not too"
                    + " long";
    private static final String TOO_LONG = "a line may have at most as many bytes as the limit, and this one has more";
    private static final String BYTES =
            "the limit is for bytes, because bytes fill the memory; a character may have up to four of them";
    private static final String AS_SOON = "the newline may never come: report the line as soon as it is too long";
    private static final String PERHAPS_ENDING = "a \\n may follow this \\r: then it belongs to the ending";
    private static final String LARGEST_INT =
            "a limit is not a size: allocate memory for what has come, and note that limit + 1 is negative here";

    @Task(
            number = 7,
            points = 1,
            rules = {"R11", "R12", "R14"},
            against = "every line is short, or is complete when it is checked")
    void refuses_a_line_as_soon_as_it_is_too_long() throws Throwable {
        String longest = "x".repeat(LIMIT);
        assembler()
                .gets("100 bytes, \\r\\n, and the same again", (longest + "\r\n").repeat(2))
                .line(longest, EXACTLY)
                .line(longest, "the limit is for each line, not for all of them together");
        assembler()
                .gets("100 bytes, the last of them a \\r, and \\r\\n", longest.substring(1) + "\r\r\n")
                .line(longest.substring(1) + "\r", EXACTLY);

        assembler().gets("101 bytes and \\n", longest + "x\n").tooLong(TOO_LONG);
        assembler()
                .gets("101 bytes, the last of them a \\r, and \\r\\n", longest + "\r\r\n")
                .tooLong("only the last \\r belongs to the ending, so this line has 101 bytes");
        assembler()
                .gets("51 \u00e9 (two bytes each, 102 in all) and \\n", "\u00e9".repeat(51) + "\n")
                .tooLong(BYTES);
        assembler()
                .gets("99 x and one \u00e9 (100 characters, 101 bytes) and \\n", longest.substring(1) + "\u00e9\n")
                .tooLong(BYTES);

        assembler()
                .gets("100 bytes", longest)
                .nothing(EXACTLY)
                .gets("one more", "x")
                .tooLong(AS_SOON);
        assembler().gets("101 bytes", longest + "x").tooLong(AS_SOON);
        assembler()
                .gets("100 bytes and \\r", longest + "\r")
                .nothing(PERHAPS_ENDING)
                .gets("\\n", "\n")
                .line(longest, EXACTLY);
        for (String next : List.of("x", "\r")) {
            String inWords = next.equals("x") ? "x" : "another \\r";
            assembler()
                    .gets("100 bytes and \\r", longest + "\r")
                    .nothing(PERHAPS_ENDING)
                    .gets(inWords, next)
                    .tooLong(
                            "the \\r was not followed by \\n, so it belongs to the line, which has too many bytes now");
        }

        assembler().limit(1).gets("1 byte and \\r\\n", "x\r\n").line("x", EXACTLY);
        assembler().limit(1).gets("2 bytes", "\u00e9").tooLong(AS_SOON);
        String many = "0123456789".repeat(2000);
        assembler().limit(20_000).gets("20000 bytes and \\n", many + "\n").line(many, EXACTLY);
        assembler()
                .limit(Integer.MAX_VALUE)
                .gets("3 bytes", "hel")
                .nothing(LARGEST_INT)
                .gets("2 more and \\n", "lo\n")
                .line("hello", LARGEST_INT);

        long thousand = HeldMemory.kilobytes(() -> {
            List<LineAssembler> assemblers = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                assemblers.add(new LineAssembler(Integer.MAX_VALUE));
                assemblers.get(i).next(ByteBuffer.wrap(bytes("hel")));
            }
            return assemblers;
        });
        when("1000 clients have sent 3 bytes each")
                .means("most of ten thousand clients are silent: begin small, and let the array grow with the line")
                .holds(thousand <= 16_000, "at most 16 KB for each", "more than that");
    }

    private static final String ONCE =
            "a line that is too long is reported once, and the rest of it is skipped, up to its newline";
    private static final String NEXT_WORKS =
            "the line that was too long ended at its newline, and the next line begins behind that";
    private static final String NOT_OF_ITS_OWN = "the rest of a line that was too long is not a line of its own";

    @Task(
            number = 8,
            points = 2,
            rules = {"R13", "R14"},
            against = "a line that is too long ends the connection")
    void skips_the_rest_of_a_line_that_was_too_long_and_goes_on() throws Throwable {
        String tooMany = "x".repeat(LIMIT + 1);

        assembler()
                .gets("a line of 202 bytes begins", tooMany)
                .tooLong(AS_SOON)
                .gets("more of it", tooMany)
                .nothing(ONCE)
                .gets("its end, and the next line", "xx\r\nnext\n")
                .line("next", NEXT_WORKS);
        assembler()
                .gets("a line of 101 bytes, without its ending", tooMany)
                .tooLong(AS_SOON)
                .gets("its ending, and the next line", "\r\nnext\n")
                .line("next", NEXT_WORKS);
        assembler()
                .gets("a line of 202 bytes", tooMany + tooMany + "\n")
                .tooLong(TOO_LONG)
                .nothing(NOT_OF_ITS_OWN)
                .gets("the next line", "next\n")
                .line("next", NEXT_WORKS);
        assembler()
                .gets("two lines of 202 bytes, and a short one", (tooMany + tooMany + "\n").repeat(2) + "next\n")
                .tooLong(TOO_LONG)
                .tooLong("the second line is too long as well")
                .line("next", NEXT_WORKS)
                .nothing("no line is left");
        Scene alice = assembler().gets("a short line, and one of 101 bytes", "one\n" + tooMany);
        Scene bob = assembler().gets("a short line, while another assembler skips the rest of a longer one", "two\n");
        alice.line("one", "this line is not too long").tooLong(TOO_LONG);
        bob.line("two", "each assembler has its own state: it can't be in a static field");

        long skipped = HeldMemory.kilobytes(() -> {
            LineAssembler assembler = new LineAssembler(LIMIT);
            for (int i = 0; i < 1000; i++) {
                try {
                    assembler.next(ByteBuffer.wrap(new byte[16 * 1024]));
                } catch (IOException e) {
                    // the first time
                }
            }
            return assembler;
        });
        when("a line of 16000 KB comes, without a newline")
                .and("limit", LIMIT + " bytes")
                .means("nobody ever gets the bytes that are skipped: don't keep them")
                .holds(skipped <= 2_000, "nothing is kept of it", "more than 2000 KB are kept");
    }

    private static final byte[] SOME = {'x', '\r', '\n', (byte) 0xc3}; // the last begins a character, and never ends it

    @Task(
            number = 9,
            points = 1,
            rules = {"R2", "R3", "R4", "R5", "R8", "R11", "R13"},
            against = "the usual cases are all cases")
    void is_right_for_every_short_text_however_it_is_cut() {
        when("every text of four of the bytes x, \\r, \\n and \\xc3 comes, in one piece or byte by byte");
        for (int number = 0; number < 4 * 4 * 4 * 4; number++) {
            byte[] text = {0, 0, 0, 0, '\n', 'x', '\n'};
            for (int i = 0, rest = number; i < 4; i++, rest /= 4) {
                text[i] = SOME[rest % 4];
            }
            for (int limit = 1; limit <= 2; limit++) {
                expectLines(text, limit, text);
                expectLines(text, limit, byteByByte(text));
            }
        }

        when("each of the 256 bytes comes, at the beginning and at the end of a line and alone");
        for (int b = 0; b < 256; b++) {
            byte[] text = {(byte) b, 'x', '\n', 'x', (byte) b, '\n', (byte) b, '\n'};
            expectLines(text, 2, text);
            expectLines(text, 2, byteByByte(text));
        }
    }

    private static void expectLines(byte[] text, int limit, byte[]... pieces) {
        List<String> expected = lines(text, limit);
        List<String> received = received(limit, pieces);
        if (!expected.equals(received)) {
            sent(pieces)
                    .and("limit", limit == 1 ? "1 byte" : limit + " bytes")
                    .means(
                            "go through it by hand: does a field keep something of the line before, or is a case missing?")
                    .expect(expected, received);
        }
    }

    private static final String REFUSED = "an IOException";

    /** What must come of a text that ends with a newline. */
    private static List<String> lines(byte[] text, int limit) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(text, ISO_8859_1).split("(?<=\n)")) { // a character for each byte
            byte[] bytes = line.replaceFirst("\r?\n", "").getBytes(ISO_8859_1);
            lines.add(
                    bytes.length > limit
                            ? REFUSED
                            : Quoted.text(new String(bytes, UTF_8)).shortened());
        }
        return lines;
    }

    private static List<String> received(int limit, byte[]... pieces) {
        List<String> received = new ArrayList<>();
        LineAssembler assembler = new LineAssembler(limit);
        for (byte[] piece : pieces) {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            boolean more = true;
            while (more && received.size() < 20) {
                try {
                    String line = assembler.next(buffer);
                    more = line != null;
                    if (more) {
                        received.add(Quoted.text(line).shortened());
                    }
                } catch (IOException e) {
                    received.add(REFUSED);
                }
            }
        }
        return received;
    }

    /** With an empty piece after each. */
    private static byte[][] byteByByte(byte[] text) {
        byte[][] pieces = new byte[2 * text.length][0];
        for (int i = 0; i < text.length; i++) {
            pieces[2 * i] = new byte[] {text[i]};
        }
        return pieces;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Scene assembler() {
        return new Scene();
    }

    /** An assembler, the buffers that it gets one after the other, and what it must do with each. */
    private static final class Scene {

        private final List<byte[]> pieces = new ArrayList<>();
        private final List<String> inWords = new ArrayList<>(); // what the pieces are, if they are long
        private final Map<String, String> meanings = new HashMap<>(); // of particular wrong lines
        private int limit = LIMIT;
        private boolean isShared; // the buffer is
        private LineAssembler assembler;
        private ByteBuffer buffer;
        private int calls; // of next(), with this buffer

        Scene limit(int limit) {
            this.limit = limit;
            return this;
        }

        Scene gets(String piece) {
            return gets(bytes(piece));
        }

        Scene gets(byte[] piece) {
            pieces.add(piece);
            return gets(ByteBuffer.wrap(piece));
        }

        /** Another assembler gets pieces in the same buffer. */
        Scene getsIn(ByteBuffer shared, String piece) {
            pieces.add(bytes(piece));
            isShared = true;
            return gets(shared.clear().put(bytes(piece)).flip());
        }

        /** A buffer that can't be shown; {@code what} says in words what is in it. */
        Scene gets(String what, String piece) {
            return gets(what, ByteBuffer.wrap(bytes(piece)));
        }

        Scene gets(String what, ByteBuffer buffer) {
            inWords.add(what);
            return gets(buffer);
        }

        private Scene gets(ByteBuffer buffer) {
            this.buffer = buffer;
            calls = 0;
            return this;
        }

        /** If the class returns this wrong line, this is the reason. */
        Scene wrong(String line, String meaning) {
            meanings.put(line, meaning);
            return this;
        }

        /** The next call must return this line. */
        Scene line(String expected, String means) {
            calls++;
            Check check = check(means);
            meanings.forEach(check::whenReceived);
            String received;
            try {
                received = next();
            } catch (AssertionError e) {
                throw e;
            } catch (Throwable e) {
                if ("not attempted".equals(e.getMessage())) {
                    throw new UnsupportedOperationException(e.getMessage());
                }
                String line = expected == null ? "null" : Quoted.text(expected).shortened();
                AssertionError failure = check.failure(line, e.toString());
                failure.setStackTrace(e.getStackTrace()); // so that an IDE leads to where it was thrown
                throw failure;
            }
            check.expect(expected, received);
            return this;
        }

        /** The next call must return null. */
        Scene nothing(String means) {
            return line(null, means);
        }

        /** The next call must throw. */
        Scene tooLong(String means) throws Throwable {
            calls++;
            check(means).expectThrows(IOException.class, this::next);
            return this;
        }

        /** After the latest call, this must be left in the buffer. */
        Scene leaves(String rest, String means) {
            byte[] left = new byte[buffer.remaining()];
            buffer.duplicate().get(left);
            check(means).and("left", "in the buffer after that call").expect(rest, new String(left, UTF_8));
            return this;
        }

        private String next() throws IOException {
            if (assembler == null) {
                assembler = new LineAssembler(limit);
            }
            return assembler.next(buffer);
        }

        private Check check(String means) {
            Check check = inWords.isEmpty()
                    ? sent(pieces.toArray(byte[][]::new))
                    : when("these bytes come: " + String.join(", then ", inWords));
            if (limit != LIMIT || !inWords.isEmpty()) {
                check.and("limit", limit + " bytes");
            }
            if (isShared) {
                check.and("buffer", "used for another assembler in between");
            }
            if (calls > 1) {
                check.and("call", "the " + ordinal(calls) + " with this buffer");
            }
            return check.means(means);
        }

        private static String ordinal(int number) {
            return number == 2 ? "2nd" : number == 3 ? "3rd" : number + "th";
        }
    }
}
