package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import peerkit.Pieces;
import peerkit.Quoted;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "2.1", title = "lines from a stream, with a limit", minutes = 40)
class LineReaderTest {

    private static final int LIMIT = 100; // bytes

    private static final String READ_ON =
            "a read returns what has arrived so far, and the line's newline had not arrived yet: keep reading until"
                    + " it does";
    private static final String TOO_LONG = "a line may have at most as many bytes as the limit, and this one has more";

    private static final String EMPTY_LINE =
            "there is a line before the first newline: it is empty, and the stream continues";

    private static final String IN_UTF_8 =
            "a line is text in UTF-8, and this machine's own charset is another one: name UTF_8 when you turn bytes"
                    + " into text";
    private static final String NOT_UTF_8 =
            "the byte \\xff is not UTF-8; new String(bytes, UTF_8) turns it into \\ufffd, and the rest of the line is"
                    + " unharmed";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R4"},
            against = "turning bytes into text needs no charset")
    void returns_a_line_as_text() {
        String line = "hello " + Nonce.word();

        sending(line + "\n").line(line, "the newline ends the line, and isn't returned with it");
        sending("h\u00e9\u20ac\n").line("h\u00e9\u20ac", IN_UTF_8);
        sending(new byte[] {'a', -1, 'b', '\n'}).line("a\ufffdb", NOT_UTF_8);
    }

    @Task(number = 2, points = 1, rules = "R5", against = "one read returns one line")
    void joins_a_line_that_arrives_in_pieces() {
        String end = Nonce.word();

        sending("he", "llo ", end, "\n").line("hello " + end, READ_ON);
        sending(end + "\r", "\n")
                .line(
                        end,
                        "the \\r came with one read and the \\n with the next, and both belong to the line's ending");
    }

    private static final String CUT =
            "the bytes of one character arrived in two reads, and each read was decoded on its own";

    private static final String CUT_OFF =
            "the line ends within a character, so these bytes aren't UTF-8; new String(bytes, UTF_8) turns them into"
                    + " \\ufffd";

    @Task(
            number = 3,
            points = 1,
            rules = {"R4", "R5"},
            against = "each read can be decoded on its own")
    void joins_a_character_that_was_cut_in_two() {
        byte[] line = "h\u00e9\n".getBytes(UTF_8); // é is two bytes, c3 a9
        sending(cut(line, 2))
                .wrong("h\ufffd\ufffd", CUT)
                .wrong("h", READ_ON)
                .wrong("h\ufffd", READ_ON)
                .wrong("h\u00c3\u00a9", IN_UTF_8)
                .wrong("h\uffc3\uffa9", IN_UTF_8) // from signed bytes
                .line("h\u00e9", CUT);

        byte[] four = "\ud83d\ude03\n".getBytes(UTF_8); // a smiley is four bytes, f0 9f 98 83
        for (int at = 1; at < 4; at++) {
            sending(cut(four, at)).line("\ud83d\ude03", CUT);
        }
        for (String character : List.of("\u00e9", "\u20ac", "\ud83d\ude03")) { // of two, three and four bytes
            byte[] bytes = character.getBytes(UTF_8);
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
            sending(cut, inUtf8("\n")[0], inUtf8("hello\n")[0])
                    .line(new String(cut, UTF_8), CUT_OFF)
                    .line("hello", "the line before ended within a character, and that doesn't affect this line");
        }
    }

    private static final String SAME_READ =
            "two lines arrived in one read: what follows the first newline belongs to the next line";
    private static final String LOST =
            "it had arrived together with the line before, and was lost when that line was returned";
    private static final String EACH_ITS_OWN =
            "two readers have two streams, two limits and two lines: what belongs to one must not be in a static field";
    private static final String ARRAY_OF_ITS_OWN =
            "the stream had put its bytes into your array, and then another reader's bytes came into the same array: each"
                    + " reader needs an array of its own, not a static one";

    @Task(
            number = 4,
            points = 1,
            rules = {"R6", "R16"},
            against = "a read never returns more than one line")
    void keeps_what_follows_the_newline_for_the_next_line() {
        String second = Nonce.word();
        sending("one\n" + second + "\nthr", "ee\n")
                .line("one", SAME_READ)
                .line(second, LOST)
                .line("three", LOST);

        String ninety = "123456789-".repeat(9);
        Scene many = sending((ninety + "\n").repeat(100)); // more than usual buffers hold
        for (int i = 0; i < 100; i++) {
            many.line(ninety, LOST);
        }

        Scene anna = sending("anna 1\nanna 2\n");
        Scene bert = sending("b\nbert 2\n").limit(1);
        anna.line("anna 1", EACH_ITS_OWN);
        bert.line("b", EACH_ITS_OWN);
        anna.line("anna 2", EACH_ITS_OWN);

        Scene carl = sending("carl 1\ncarl 2\n");
        sendingWithAPause("dora ", () -> carl.line("carl 1", EACH_ITS_OWN), "1\n")
                .line("dora 1", EACH_ITS_OWN);

        Scene emil = sending("emil 1\nemil 2\n");
        sendingWithAPauseInRead("fred 1\n", () -> emil.line("emil 1", EACH_ITS_OWN))
                .line("fred 1", ARRAY_OF_ITS_OWN);
    }

    private static final String WAITS =
            "the line is complete, and its sender may now wait for an answer: a method that fills its array"
                    + " (readNBytes), or that looks at the next byte, waits for bytes that nobody sends";
    private static final String STILL_OPEN =
            "only a read says that the stream has ended, by -1; available() == 0 says that nothing is there at"
                    + " the moment";

    private static final String WAITS_FOR_MORE =
            "the line has arrived together with the one before it: look through what is there before you read on";

    @Task(
            number = 5,
            points = 1,
            rules = {"R7", "R9"},
            against = "more bytes are always on their way")
    void returns_a_line_as_soon_as_it_has_arrived() {
        String line = Nonce.word();

        sendingOnly(line + "\n").line(line, WAITS);
        sendingOnly("one\r\n", "two\n", "thr").line("one", WAITS).line("two", STILL_OPEN);
        sendingOnly("one\ntwo\nthr").line("one", WAITS).line("two", WAITS_FOR_MORE);
        sendingOnly("\n").wrong(null, EMPTY_LINE).line("", WAITS);
    }

    private static final String ENDING = "the \\r directly before the \\n belongs to the ending, so it isn't returned";
    private static final String NOT_ENDING =
            "only one \\r directly before the \\n belongs to the ending; spaces and all other characters are part"
                    + " of the line";

    @Task(
            number = 6,
            points = 1,
            rules = {"R2", "R3"},
            against = "a line always ends with \\n alone, and white space around it means nothing")
    void drops_one_carriage_return_before_the_newline_and_nothing_else() {
        sending("hello\r\n").line("hello", ENDING);
        sending("  a\rb \r\n").line("  a\rb ", NOT_ENDING);
        sending("a\r\r\n").line("a\r", NOT_ENDING);
        sending("\ra\t\n").line("\ra\t", NOT_ENDING);
        sending("a\0b\u000b\f\u0085\u2028\ufeff\n").line("a\0b\u000b\f\u0085\u2028\ufeff", NOT_ENDING);
        sending("\ufeffa\n").line("\ufeffa", NOT_ENDING);
    }

    private static final String AFTER_AN_EMPTY_LINE =
            "an empty line came before it, and the stream continues after that";
    private static final String NO_LINE_LEFT = "the stream ended where a line would begin: the rules ask for null";

    @Task(
            number = 7,
            points = 1,
            rules = {"R8", "R9"},
            against = "an empty line and the end of the stream are the same")
    void tells_an_empty_line_from_the_end_of_the_stream() {
        sending("\n\r\nlast\n")
                .line("", EMPTY_LINE)
                .line("", "a \\r and a \\n are the whole line: it is empty, and the stream continues")
                .line("last", AFTER_AN_EMPTY_LINE)
                .line(null, NO_LINE_LEFT)
                .line(null, "a stream that has ended stays at its end: null again");
        sending("").line(null, NO_LINE_LEFT);
    }

    private static final String BROKEN_OFF =
            "the stream ended inside the line (perhaps the sender wanted to pay 1000): without the newline, nobody"
                    + " knows whether the line is complete";
    private static final String NOT_THE_END =
            "the stream has not ended, it has failed: only the caller can know what to do, so it must get the"
                    + " exception";

    @Task(
            number = 8,
            points = 1,
            rules = {"R10", "R14"},
            against = "whatever came before the end of the stream is a line",
            hangs = "at the end of the stream read() returns -1 again and again: the loop must stop there, but doesn't")
    void returns_no_unfinished_line() throws Throwable {
        sending("pay 10", "0").fails(EOFException.class, BROKEN_OFF);
        sending("hello\npay 100").line("hello", LOST).fails(EOFException.class, BROKEN_OFF);
        sending("\r").fails(EOFException.class, "a \\r without its \\n is the beginning of a line, which has no end");

        for (IOException failure : List.of(
                new SocketTimeoutException("Read timed out"),
                new SocketException("Connection reset"),
                new InterruptedIOException(),
                new ClosedChannelException(),
                new EOFException())) {
            failing(failure).passesOn(failure);
            failing(failure, "pay 10").passesOn(failure);
            failing(failure, "pay 100\r").passesOn(failure);
        }
    }

    private static final String EXACTLY =
            "the limit is the largest number of bytes that a line may have, without its ending: this one is"
                    + " not too long";
    private static final String BYTES =
            "the limit is for bytes, because bytes fill the memory; a character may have up to four of them";
    private static final String LATER = "the limit is for each line, not for all of them together";
    private static final String MAY_BE_ITS_ENDING =
            "a line that holds as many bytes as the limit is not too long yet, nor is one with a \\r after them: its"
                    + " \\n may be the next byte";
    private static final String FOR_EACH_READ =
            "memory is needed for what has arrived, however many reads that took: a buffer grows only when it is full";
    private static final String ENDLESS =
            "a sender that never stops fills your memory: stop at the limit, not at the newline";
    private static final String NOT_A_SIZE =
            "a limit is not a size: a server may have thousands of readers, so allocate memory only for what has"
                    + " arrived";
    private static final String LARGE =
            "the line fits, so the buffer must grow; note that sums and products with such a limit (limit + 1, 2 * limit)"
                    + " can be negative";
    private static final String LARGEST_INT =
            "a limit is not a size: allocate memory for what has arrived, and note that limit + 1 is negative here";

    @Task(
            number = 9,
            points = 1,
            rules = {"R11", "R12", "R13"},
            against = "every line is short")
    void refuses_a_line_longer_than_the_limit_before_it_fills_the_memory() throws Throwable {
        String longest = "x".repeat(LIMIT);
        String half = "x".repeat(LIMIT / 2);
        arriving("a line of 100 bytes, followed by \\r\\n,", longest + "\r\n").line(longest, EXACTLY);
        arriving("a second line of 100 bytes", longest + "\n" + longest + "\n")
                .line(longest, EXACTLY)
                .line(longest, LATER);
        arriving("a line of 100 bytes, the last of them a \\r, followed by \\r\\n", longest.substring(1) + "\r\r\n")
                .line(longest.substring(1) + "\r", EXACTLY);

        arriving("a line of 101 bytes", longest + "x\n").fails(IOException.class, TOO_LONG);
        arriving("a line of 101 bytes, the last of them a \\r, followed by \\r\\n,", longest + "\r\r\n")
                .fails(IOException.class, "only the last \\r belongs to the ending, so this line has 101 bytes");
        arriving("a line of 100 bytes, followed by \\rx\\n,", longest + "\rx\n")
                .fails(IOException.class, "this \\r doesn't belong to the ending, so the line has 102 bytes");
        arriving("a line of 51 \u00e9 (two bytes each, 102 in all)", "\u00e9".repeat(51) + "\n")
                .fails(IOException.class, BYTES);
        arriving("a line of 99 x and one \u00e9 (100 characters, 101 bytes)", longest.substring(1) + "\u00e9\n")
                .fails(IOException.class, BYTES);
        arriving("a line of 50 bytes, one by one,", (half + "\n").split("")).line(half, FOR_EACH_READ);
        arriving("a line of 100 bytes, one by one, followed by \\r\\n,", (longest + "\r\n").split(""))
                .line(longest, MAY_BE_ITS_ENDING);

        for (char repeated : new char[] {'x', '\r', '\u00ff'}) {
            for (int limit : new int[] {LIMIT, 20_000, 70_000}) {
                endless(repeated, limit).fails(IOException.class, ENDLESS);
            }
        }
        for (int limit = 5_000; limit < 1_000_000; limit += limit / 4) { // just too long for any size of a buffer
            endless('x', limit).fails(IOException.class, ENDLESS);
        }

        arriving("a line of 1 byte", "x\r\n").limit(1).line("x", EXACTLY);
        arriving("a line of 2 bytes", "\u00e9\n").limit(1).fails(IOException.class, TOO_LONG);
        String many = "x" + "\u00e9".repeat(10_000) + "x"; // a buffer of any even size cuts a character in two
        arriving("a line of 20002 bytes", many + "\n").limit(20_002).line(many, EXACTLY);
        arriving("a line of 4 bytes that are not UTF-8", new byte[] {-1, -1, -1, -1, '\n'})
                .limit(4)
                .line("\ufffd\ufffd\ufffd\ufffd", EXACTLY);
        arriving("a line of 5 bytes", "hello\n").limit(Integer.MAX_VALUE).line("hello", LARGEST_INT);
        String longer = "x".repeat(200_000);
        for (int limit : new int[] {1 << 30, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
            arriving("a line of 200000 bytes", longer + "\r\n").limit(limit).line(longer, LARGE);
        }

        for (int limit : new int[] {1_000_000, 10_000_000, 100_000_000, Integer.MAX_VALUE}) {
            long allocated = allocatedForOneLine(limit) / 1024;
            when("a line of 5 bytes arrives")
                    .and("limit", limit + " bytes")
                    .means(NOT_A_SIZE)
                    .holds(allocated <= 256, "at most 256 KB allocated", allocated + " KB allocated");
        }
    }

    /** Bytes that a new reader allocates until it has returned its first line. The JVM counts them for each thread. */
    private static long allocatedForOneLine(int limit) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        InputStream in = new ByteArrayInputStream("hello\n".getBytes(UTF_8));
        long before = threads.getCurrentThreadAllocatedBytes();
        new LineReader(in, limit).readLine();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Task(number = 10, points = 1, rules = "R15", against = "a stream is always closed by the code that opened it")
    void closes_the_stream() throws IOException {
        closes("close() is called", "", 0);
        closes("readLine() has returned a line, and close() is called", "one\ntwo\n", 1);
        closes("readLine() has returned null, and close() is called", "one\n", 2);
        closes("readLine() has thrown an EOFException, and close() is called", "one", 1);
        closes("a line was too long, and close() is called", "x".repeat(2 * LIMIT), 1);
        readsNoMore();
    }

    private static void readsNoMore() throws IOException {
        boolean[] closing = {false};
        boolean[] reads = {false};
        LineReader reader = new LineReader(
                new InputStream() {
                    @Override
                    public int read() {
                        reads[0] |= closing[0];
                        return closing[0] ? -1 : '\n';
                    }
                },
                LIMIT);
        reader.readLine();
        closing[0] = true;
        reader.close();
        when("more lines are on their way, and close() is called")
                .means("what is left may never end, or never arrive, and then close would never return")
                .holds(!reads[0], "it doesn't read", "it reads");
    }

    private static void closes(String when, String arriving, int lines) throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(inUtf8(arriving)[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Check check = when(when)
                .means("the caller has only the reader to close: if the stream stays open, so does its socket");
        LineReader reader = new LineReader(in, LIMIT);
        for (int i = 0; i < lines; i++) {
            try {
                reader.readLine();
            } catch (IOException e) {
                // other tasks grade what it returns or throws
            }
        }
        reader.close();
        check.holds(closed[0], "the stream is closed", "the stream is open");
    }

    /** These pieces arrive, and then the stream ends. */
    private static Scene sending(String... pieces) {
        return sending(inUtf8(pieces));
    }

    private static Scene sending(byte[]... pieces) {
        return new Scene(() -> sent(pieces), Pieces.of(pieces));
    }

    /** Another reader has its turn after the first piece has arrived, and before the second. */
    private static Scene sendingWithAPause(String first, Runnable othersTurn, String second) {
        InputStream pause = new InputStream() {
            @Override
            public int read() {
                othersTurn.run();
                return -1;
            }
        };
        byte[][] pieces = inUtf8(first, second);
        List<InputStream> streams = List.of(Pieces.of(pieces[0]), pause, Pieces.of(pieces[1]));
        return new Scene(
                () -> sent(pieces).and("while", "it waits, another reader returns a line"),
                new SequenceInputStream(Collections.enumeration(streams)));
    }

    /** Another reader has its turn when the first bytes are in the array, and before read() returns their number. */
    private static Scene sendingWithAPauseInRead(String piece, Runnable othersTurn) {
        InputStream stream = new FilterInputStream(Pieces.of(piece)) {
            private boolean hadItsTurn;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (!hadItsTurn) {
                    hadItsTurn = true;
                    othersTurn.run();
                }
                return count;
            }
        };
        return new Scene(
                () -> sent(inUtf8(piece)).and("before", "the stream's read() returns, another reader returns a line"),
                stream);
    }

    /** These pieces arrive, and nothing after them, but the stream stays open. */
    private static Scene sendingOnly(String... pieces) {
        byte[][] bytes = inUtf8(pieces);
        return new Scene(
                () -> sent(bytes).and("then", "nothing for now, and the stream stays open"),
                new ArrivedSoFar("the line is returned", bytes));
    }

    /** These pieces arrive; {@code what} says it in words, because they are long or many. */
    private static Scene arriving(String what, String... pieces) {
        return arriving(what, inUtf8(pieces));
    }

    private static Scene arriving(String what, byte[]... pieces) {
        return new Scene(() -> when(what + " arrives"), Pieces.of(pieces)).limit(LIMIT);
    }

    private static Scene endless(char repeated, int limit) {
        String repeats = Quoted.text("" + repeated).shortened() + " again and again";
        return new Scene(
                        () -> when("a line arrives that never ends (" + repeats + ")"),
                        new Endless(repeated, 2 * limit + 10_000))
                .limit(limit);
    }

    /** These pieces arrive, and then the stream throws. */
    private static Scene failing(IOException failure, String... pieces) {
        InputStream stream = new SequenceInputStream(Pieces.of(pieces), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
        String then = "the stream throws a " + failure.getClass().getSimpleName();
        return new Scene(() -> pieces.length == 0 ? when(then) : sent(pieces).and("then", then), stream);
    }

    private static byte[][] cut(byte[] bytes, int at) {
        return new byte[][] {Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length)};
    }

    private static byte[][] inUtf8(String... pieces) {
        return Stream.of(pieces).map(piece -> piece.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    /** A reader of a stream, and what it must return line by line. */
    private static final class Scene {

        private final Supplier<Check> situation;
        private final InputStream stream;
        private final Map<String, String> meanings = new HashMap<>(); // of particular wrong lines
        private int limit = LIMIT;
        private boolean isAboutTheLimit;
        private LineReader reader;
        private int lines;

        Scene(Supplier<Check> situation, InputStream stream) {
            this.situation = situation;
            this.stream = stream;
        }

        Scene limit(int limit) {
            this.limit = limit;
            isAboutTheLimit = true;
            return this;
        }

        /** If the class returns this wrong line, this is the reason. */
        Scene wrong(String line, String meaning) {
            meanings.put(line, meaning);
            return this;
        }

        /** The next line must be this one; null stands for the end of the stream. */
        Scene line(String expected, String means) {
            Check check = check(means);
            if (expected == null) {
                check.and("then", "end of stream");
            }
            String received;
            try {
                received = readLine();
            } catch (UnsupportedOperationException | AssertionError e) {
                throw e;
            } catch (Throwable e) {
                String line = expected == null ? "null" : Quoted.text(expected).shortened();
                AssertionError failure = check.failure(line, e.toString());
                failure.setStackTrace(e.getStackTrace()); // so that an IDE leads to where it was thrown
                throw failure;
            }
            check.expect(expected, received);
            return this;
        }

        /** The next readLine() must throw. */
        void fails(Class<? extends IOException> expected, String means) throws Throwable {
            Check check = check(means);
            if (expected == EOFException.class) {
                check.and("then", "end of stream");
            }
            check.expectThrows(expected, this::readLine);
        }

        /** The next readLine() must throw this very exception of the stream. */
        void passesOn(IOException failure) throws Throwable {
            Check check = check(NOT_THE_END);
            IOException thrown = check.expectThrows(failure.getClass(), this::readLine);
            check.holds(thrown == failure, "the stream's own exception", "another one: " + thrown);
        }

        private Check check(String means) {
            lines++;
            Check check = situation.get().means(means);
            meanings.forEach(check::whenReceived);
            if (isAboutTheLimit) {
                check.and("limit", limit + " bytes");
            }
            return lines == 1 ? check : check.and("readLine", "for the " + ordinal(lines) + " time");
        }

        private String readLine() throws IOException {
            if (reader == null) {
                reader = new LineReader(stream, limit);
            }
            return reader.readLine();
        }

        private static String ordinal(int number) {
            return number == 2 ? "2nd" : number == 3 ? "3rd" : number + "th";
        }
    }
}
