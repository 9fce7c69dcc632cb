package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.given;
import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.call;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import peerkit.Background;
import peerkit.ManualClock;
import peerkit.Patience;
import peerkit.Quoted;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.LossySocket;
import peerkit.grading.LossySocket.Sent;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;

/**
 * Only the first task has a real server. In the others the network is a script, and no time passes: {@link LossySocket}
 * moves the clock when receive() waits.
 */
@ExerciseTest(id = "3.2", title = "question and answer over a lossy link", minutes = 50)
class AskTest {

    private static final InetSocketAddress SERVER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4001);
    private static final InetSocketAddress OTHER_HOST = new InetSocketAddress("127.0.0.2", 4000);
    private static final Duration TIMEOUT = Duration.ofMillis(100);

    private final ManualClock clock = new ManualClock();

    private static final String TO_THE_ADDRESS =
            "ask() must send a datagram with the given socket, to the address that it is given";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R2"},
            against = "a datagram is only text")
    void asks_a_server_and_returns_its_answer() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                UdpPeer server = UdpPeer.open("server")) {
            String question = " h\u00f6w \u00c1 many " + Nonce.word() + "? \0\n";
            String answer = " \u00e9leven \u00c1 " + Nonce.word() + " \n\0";
            Ask ask = new Ask(socket, System::nanoTime, 2, Duration.ofSeconds(10));
            Background<String> asking = Background.run("ask()", () -> ask.ask(server.address(), question));

            given(question).means(TO_THE_ADDRESS);
            byte[] datagram = server.receive();
            given(question)
                    .means("the four bytes of the id must be followed by the question in UTF-8, and nothing else")
                    .expect(question.getBytes(UTF_8), Arrays.copyOfRange(datagram, 4, Math.max(4, datagram.length)));

            Check check = given(question)
                    .and("answer", "the id, and after it " + Quoted.text(answer).shortened())
                    .means("ask() must return the text after the id, up to the packet's length, decoded as UTF-8");
            server.answer(reply(datagram, answer));
            check.expect(answer, asking.await());
        }
    }

    private static final String AGAIN =
            "after each timeout the question must be sent again, until all tries are used up";
    private static final String THE_SAME_DATAGRAM =
            "the second try is not the same datagram as the first. With a different id, a late answer to the first try"
                    + " doesn't count any more; with a different text, it is another question";
    private static final String ANY_TRY =
            "all tries have the same id, so the answer to the first one is the answer, even if it comes after"
                    + " the second";

    @Task(
            number = 2,
            points = 1,
            rules = {"R5", "R9"},
            against = "a datagram that was sent arrives")
    void asks_again_when_no_answer_comes() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            answers(socket, 2, ms(20), answer);
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the first datagram is lost, and the second is answered")
                    .means(AGAIN)
                    .expect(answer, outcome(ask, "What colour?"));
            when("a question is sent a second time")
                    .means(THE_SAME_DATAGRAM)
                    .expect(socket.sent().get(0).bytes(), socket.sent().get(1).bytes());
        }
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            answers(socket, 1, ms(150), answer);
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the answer to the first try takes 150 ms, and the second try is lost")
                    .and("timeout", "100 ms")
                    .means(ANY_TRY)
                    .expect(answer, outcome(ask, "What colour?"));
            expectTries(socket, 2, "the answer to the first try takes 150 ms, and the timeout is 100 ms");
        }
    }

    @Task(
            number = 3,
            points = 1,
            rules = {"R6", "R7"},
            against = "somebody will answer in the end")
    void gives_up_when_all_tries_are_used_up() throws Throwable {
        for (int tries : new int[] {3, 1, 500}) {
            try (LossySocket socket = new LossySocket(clock)) {
                Ask ask = new Ask(socket, clock, tries, TIMEOUT);
                long start = clock.elapsed().toMillis();

                String situation = "nobody answers, and the number of tries is " + tries;
                when(situation)
                        .means("this exception tells the caller that there is no answer")
                        .expectThrows(SocketTimeoutException.class, () -> ask.ask(SERVER, "Anybody there?"));
                expectTries(socket, tries, situation);
                expectDuration(clock.elapsed().toMillis() - start, tries, situation);
            }
        }
    }

    private static final String FROM_ANOTHER_PORT =
            "the stranger sent this: anybody can send to your socket, so check the address that a datagram came from,"
                    + " including its port";
    private static final String FROM_ANOTHER_HOST =
            "another machine sent this: check the whole address that a datagram came from, not only its port";
    private static final String NEXT_SERVER =
            "each question goes to the server that ask() is given, and only this server's answer counts";

    @Task(
            number = 4,
            points = 1,
            rules = {"R4", "R8"},
            against = "what arrives at my socket comes from the server that I asked")
    void accepts_no_answer_from_a_stranger() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            String forged = "red " + Nonce.word();
            String forgedElsewhere = "green " + Nonce.word();
            socket.onSend(1, question -> {
                socket.arrives(ms(10), STRANGER, reply(question, forged));
                socket.arrives(ms(15), OTHER_HOST, reply(question, forgedElsewhere));
                socket.arrives(ms(20), SERVER, reply(question, answer));
            });
            socket.onSend(2, question -> {
                socket.arrives(ms(10), SERVER, reply(question, forged));
                socket.arrives(ms(20), OTHER_HOST, reply(question, answer));
            });
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("a stranger sends a datagram with the right id, then the server answers")
                    .means("ignore the datagram from another address, and return the server's answer")
                    .whenReceived(forged, FROM_ANOTHER_PORT)
                    .whenReceived(forgedElsewhere, FROM_ANOTHER_HOST)
                    .expect(answer, outcome(ask, "What colour?"));
            when("the next question goes to another server; the first server sends a datagram with this question's id,"
                            + " and then the other server answers")
                    .means(NEXT_SERVER)
                    .expect(answer, outcome(ask, OTHER_HOST, "What colour?"));
            expectTries(socket, 2, "two questions are asked, and each is answered in time, after a stray");
            when("the next question is for another server")
                    .means(NEXT_SERVER)
                    .expect(OTHER_HOST, socket.sent().get(1).to());
        }
    }

    private static final String EARLIER_ANSWER =
            "this is the answer to the previous question: answers can come late or twice, so give each question its own"
                    + " id, and compare the answer's id with it";
    private static final String OTHER_ID =
            "an id is four bytes, and all of them count: this datagram's id differs from the question's in one of them";

    @Task(
            number = 5,
            points = 1,
            rules = {"R1", "R3", "R9", "R10"},
            against = "the next datagram from the server is the answer to my last question")
    void accepts_no_late_answer_to_an_earlier_question() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String colour = "blue " + Nonce.word();
            String time = "noon " + Nonce.word();
            Function<Sent, byte[]> answerTo =
                    question -> reply(question, text(question).equals("What colour?") ? colour : time);
            socket.onSend(1, question -> socket.arrives(ms(150), SERVER, answerTo.apply(question)));
            socket.onSend(2, question -> socket.arrives(ms(20), SERVER, answerTo.apply(question)));
            socket.onSend(3, question -> socket.arrives(ms(80), SERVER, answerTo.apply(question)));
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the answer to the first try takes 150 ms, the one to the second try comes immediately")
                    .means("the second try was answered in time")
                    .expect(colour, outcome(ask, "What colour?"));
            when("another question is asked, and the late answer to the previous one arrives first")
                    .means("ignore the datagram with the earlier question's id, and return the next one")
                    .whenReceived(colour, EARLIER_ANSWER)
                    .expect(time, outcome(ask, "What time?"));
        }
        asksTheSameQuestionAgain();
        comparesTheWholeId();
        asksManyQuestions();
        asksQuestionsThatDifferByALetter();
        countsWhileAnotherAsks();
        asksWhereDigitsAreArabic();
    }

    private void asksTheSameQuestionAgain() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String before = "noon " + Nonce.word();
            String now = "one " + Nonce.word();
            socket.onSend(1, question -> {
                socket.arrives(ms(10), SERVER, reply(question, before));
                socket.arrives(ms(20), SERVER, reply(question, before)); // twice
            });
            answers(socket, 2, ms(80), now);
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("a question is answered twice")
                    .means("the first answer counts")
                    .expect(before, outcome(ask, "Time?"));
            when("the same question is asked again, and the previous answer arrives for the second time")
                    .means("ignore the datagram with the earlier question's id, and return the next one")
                    .whenReceived(before, EARLIER_ANSWER)
                    .expect(now, outcome(ask, "Time?"));
        }
    }

    /**
     * So many questions that an id which counts them gets past 127 and 255. Every third one has no answer; apart from
     * that, no time passes. The answer to the question before always comes late.
     */
    private void comparesTheWholeId() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            String late = "red " + Nonce.word();
            for (int i = 0; i < 300; i++) {
                int number = i;
                String answer = "blue " + Nonce.word();
                boolean isAnswered = i % 3 != 2;
                Check scene =
                        when("one question is asked after the other, and answers to other ids arrive before the answer")
                                .means(OTHER_ID)
                                .whenReceived(late, EARLIER_ANSWER);
                socket.onSend(i + 1, question -> {
                    scene.whenReceived(NO_ANSWER, rejected(question));
                    if (number > 0) {
                        socket.arrives(ms(0), SERVER, reply(socket.sent().get(number - 1), late));
                    }
                    for (int wrong = 0; wrong < 4; wrong++) {
                        byte[] stray = reply(question, "byte " + (wrong + 1) + " of the id is wrong");
                        stray[wrong] ^= (byte) (1 << number % 8);
                        socket.arrives(ms(0), SERVER, stray);
                    }
                    if (isAnswered) {
                        socket.arrives(ms(0), SERVER, reply(question, answer));
                    }
                });
                scene.expect(isAnswered ? answer : NO_ANSWER, outcome(ask, "What colour?"));
            }
        }
    }

    private static String rejected(Sent question) {
        return "the answer was taken for a stray, although it began with the question's own id, the bytes "
                + HexFormat.ofDelimiter(" ").formatHex(question.bytes(), 0, Math.min(4, question.bytes().length))
                + ". If you compute with bytes: those from 80 to ff are negative in Java";
    }

    private static final String ALWAYS_FOUR_BYTES =
            "an id is four bytes, and differs from the one before, however many questions there have been: a number has"
                    + " more and more digits, but an int always has four bytes";

    private void asksManyQuestions() throws Exception {
        int untilAnIdComesAgain = 0; // questions, if it ever does
        try (AnsweredSocket socket = new AnsweredSocket(clock, "blue", 0, () -> {})) {
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            Check scene = when("20,000 questions are asked, and each is answered immediately (if an id ends with the"
                            + " byte 00, a stray with only its first 3 bytes comes first)")
                    .means(ALWAYS_FOUR_BYTES);
            byte[] first = null;
            byte[] before = {};
            for (int number = 1; number <= 20_000; number++) {
                scene.and("question", "number " + number);
                Object answer = outcome(ask, "What colour?");
                scene.expect("What colour?", text(socket.sent()));
                scene.whenReceived("", NO_ID).expect("blue", answer);
                before = expectAnotherId(socket, before, scene);
                if (first == null) {
                    first = before;
                } else if (untilAnIdComesAgain == 0 && Arrays.equals(first, before)) {
                    untilAnIdComesAgain = number - 1;
                }
            }
        }
        if (untilAnIdComesAgain > 0) {
            asksAgainWhenAnotherHasAsked(untilAnIdComesAgain - 1);
        }
    }

    private static final String ALSO_NEXT_TO_OTHERS =
            "an id may come again, but not in the next question of the same Ask. If all objects have one counter, the"
                    + " others' questions turn it once around: let each object count alone, or use all of an int";

    private void asksAgainWhenAnotherHasAsked(int questions) throws Exception {
        try (AnsweredSocket socket = new AnsweredSocket(clock, "blue", 0, () -> {});
                AnsweredSocket others = new AnsweredSocket(clock, "noon", 0, () -> {})) {
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            Ask other = new Ask(others, clock, 1, TIMEOUT);
            Check scene = when("between two questions of an Ask, another one with another socket asks " + questions)
                    .means(ALSO_NEXT_TO_OTHERS);
            outcome(ask, "What colour?");
            byte[] before = expectAnotherId(socket, new byte[0], scene);
            for (int number = 1; number <= questions; number++) {
                outcome(other, "What time?");
            }
            outcome(ask, "What colour?");
            expectAnotherId(socket, before, scene);
        }
    }

    private static final String COUNTED_BACK =
            "one thread wrote back a number that was already out of date: if all objects count with the same number,"
                    + " to count on must be one step";
    private static final String NEW_ID = "another id than before";

    private static void countsWhileAnotherAsks() throws Exception {
        Interleavings.of(TwoAsks.class)
                .comparedWith(NewIds.class)
                .thread(call("ask"))
                .thread(call("askTheOtherTwice"))
                .after(call("askTheOtherTwice"), call("close"))
                .checkWithCallsInBetween(
                        "one Ask asks; between the steps of its call another one asks twice, and afterwards twice again",
                        COUNTED_BACK);
    }

    /** Nobody answers their questions. */
    public static final class TwoAsks {

        private final Unanswered one = new Unanswered();
        private final Unanswered other = new Unanswered();

        public TwoAsks() throws IOException {}

        public String ask() throws IOException {
            return one.asks() ? NEW_ID : "the same id again";
        }

        public String askTheOtherTwice() throws IOException {
            return other.asks() & other.asks() ? NEW_ID : "the same id again";
        }

        public void close() {
            one.socket.close();
            other.socket.close();
        }
    }

    private static final class Unanswered {

        private final ManualClock clock = new ManualClock();
        private final LossySocket socket = new LossySocket(clock);
        private final Ask ask = new Ask(socket, clock, 1, TIMEOUT);
        private byte[] before = {};

        Unanswered() throws IOException {}

        /** Whether the question has another id than the one before. */
        boolean asks() throws IOException {
            outcome(ask, "Anybody there?");
            List<Sent> sent = socket.sent();
            byte[] id = Arrays.copyOf(sent.get(sent.size() - 1).bytes(), 4);
            boolean isNew = !Arrays.equals(before, id);
            before = id;
            return isNew;
        }
    }

    /** How they should behave. */
    public static final class NewIds {

        public String ask() {
            return NEW_ID;
        }

        public String askTheOtherTwice() {
            return NEW_ID;
        }

        public void close() {}
    }

    private static final String NO_DIGITS_OF_A_LANGUAGE =
            "on this machine, numbers are written in Arabic digits, also by String.format: as ASCII, each of them is a"
                    + " question mark, and in UTF-8 it has two bytes. Name the locale, Locale.ROOT, or don't format the id";

    private void asksWhereDigitsAreArabic() throws Exception {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try (AnsweredSocket socket = new AnsweredSocket(clock, "blue", 0, () -> {})) {
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            Check scene = when("two questions are asked on a machine in Egypt").means(NO_DIGITS_OF_A_LANGUAGE);
            byte[] before = {};
            for (String question : List.of("What colour?", "What time?")) {
                scene.expect("blue", outcome(ask, question));
                scene.expect(question, text(socket.sent()));
                before = expectAnotherId(socket, before, scene);
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static final String NO_HASH_CODE =
            "two different questions can have the same hash code, and so can each of them together with a count: count"
                    + " alone, or compare the id with the one before";

    private void asksQuestionsThatDifferByALetter() throws Exception {
        String there = "abcdefghijklmnopqrstuvwxyz";
        String thereAndBack = there + new StringBuilder(there).reverse();
        try (AnsweredSocket socket = new AnsweredSocket(clock, "blue", 0, () -> {})) {
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            byte[] before = {};
            for (String end : List.of("", "?")) { // hash codes differ by 1, and with the question mark by 31
                for (char letter : thereAndBack.toCharArray()) {
                    Check scene = when("questions are asked from \"a" + end + "\" to \"z" + end + "\", and back")
                            .and("question", "\"" + letter + end + "\"")
                            .means(NO_HASH_CODE);
                    scene.expect("blue", outcome(ask, letter + end));
                    before = expectAnotherId(socket, before, scene);
                }
            }
        }
    }

    /** Returns the id of the question that was sent last. */
    private static byte[] expectAnotherId(AnsweredSocket socket, byte[] before, Check scene) {
        byte[] id = Arrays.copyOf(socket.sent(), 4);
        scene.holds(!Arrays.equals(before, id), "another id than the question before", "the same id");
        return id;
    }

    private static final String TOO_SOON =
            "a stray is no reason to ask again: wait for the rest of the time, and don't use up a try";
    private static final String TOO_LATE =
            "after a stray, the whole timeout began again, or more time than was left, so somebody who sends one now"
                    + " and then makes you wait for ever: set one deadline for each try, and wait for the time left"
                    + " until then, according to the given clock";

    @Task(
            number = 6,
            points = 1,
            rules = "R11",
            against = "a timeout of 100 ms ends the wait after 100 ms, whatever arrives meanwhile")
    void waits_no_longer_and_no_shorter_because_of_stray_datagrams() throws Exception {
        waitsInSpiteOfStrays("strays arrive 40 and 80 ms after the first try", ms(40), ms(80));
        waitsInSpiteOfStrays("strays arrive 10 and 95 ms after the first try", ms(10), ms(95));
        waitsInSpiteOfStrays("strays arrive every 4 ms after the first try", every(ms(4), 24));
        waitsInSpiteOfStrays(
                "60 strays arrive after the first try, one every 0.4 ms", every(Duration.ofNanos(400_000), 60));
        waitsInSpiteOfStrays(
                "900 strays arrive 40 ms after the first try",
                Collections.nCopies(300, ms(40)).toArray(Duration[]::new));
        countsTheTimeBetweenTwoReceives();
        waitsTheWholeTimeAfterEachTry();
        survivesAFlood();
    }

    private static final String FILLS_THE_STACK =
            "a method that calls itself after each stray fills the stack, so anybody who sends enough of them"
                    + " can end your program: use a loop";

    /** A method that calls itself for each of so many has no stack left. */
    private void survivesAFlood() throws Exception {
        try (AnsweredSocket socket = new AnsweredSocket(clock, "blue", 100_000, () -> {})) {
            Check scene = when("100,000 strays arrive, then the answer").means(FILLS_THE_STACK);
            try {
                scene.expect("blue", outcome(new Ask(socket, clock, 1, TIMEOUT), "What colour?"));
            } catch (StackOverflowError e) {
                throw scene.failure("\"blue\"", "a StackOverflowError");
            }
        }
    }

    private static Duration[] every(Duration period, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(period::multipliedBy).toArray(Duration[]::new);
    }

    private void waitsInSpiteOfStrays(String strays, Duration... times) throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> {
                for (Duration time : times) {
                    socket.arrives(time, STRANGER, reply(question, "red"));
                    socket.arrives(time, SERVER, strayFor(question));
                    socket.arrives(time, SERVER, new byte[3]);
                }
            });
            answers(socket, 2, ms(20), answer);
            Ask ask = new Ask(socket, clock, 2, TIMEOUT);

            String situation = strays + ", and only the second try is answered";
            when(situation)
                    .means("the strays must be ignored, and the question asked again after the timeout")
                    .expect(answer, outcome(ask, "What colour?"));
            expectSecondTryAfter(100, socket, situation);
        }
    }

    /** No time passes in receive(), because there is always a stray: it passes before each reading of the clock. */
    private void countsTheTimeBetweenTwoReceives() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            LongSupplier busy = () -> {
                clock.advance(Duration.ofNanos(250_000));
                return clock.getAsLong();
            };
            socket.onSend(1, question -> {
                for (int i = 0; i < 450; i++) {
                    socket.arrives(ms(0), SERVER, strayFor(question));
                }
            });
            outcome(new Ask(socket, busy, 2, TIMEOUT), "What colour?");
            expectSecondTryAfter(
                    100,
                    socket,
                    "450 strays arrive at once after the first try, and the program is so slow that 0.25 ms pass before"
                            + " each reading of the clock");
        }
    }

    private static final String FROM_NOW =
            "the timeout begins again when a try has been sent, however long it took to send it and whatever became of the"
                    + " tries before";

    private void waitsTheWholeTimeAfterEachTry() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            for (int number = 1; number <= 3; number++) {
                socket.onSend(number, question -> clock.advance(ms(60)));
            }
            outcome(new Ask(socket, clock, 3, TIMEOUT), "What colour?");
            expectTriesAt(socket, "each send() takes 60 ms, and nobody answers", 0, 160, 320);
        }
        try (LossySocket socket = new LossySocket(clock)) {
            socket.onSend(1, question -> {
                socket.arrives(ms(40), SERVER, strayFor(question));
                socket.delayNextReceive(ms(70));
            });
            outcome(new Ask(socket, clock, 3, TIMEOUT), "What colour?");
            expectTriesAt(socket, "a stray is received late, 110 ms after the first try", 0, 110, 210);
        }
    }

    /** Milliseconds may have been rounded, after each try. */
    private static void expectTriesAt(LossySocket socket, String situation, long... expected) {
        long[] times = socket.sent().stream()
                .mapToLong(sent -> sent.at().minus(socket.sent().get(0).at()).toMillis())
                .toArray();
        boolean isInTime = times.length == expected.length
                && IntStream.range(0, times.length).allMatch(i -> Math.abs(times[i] - expected[i]) <= 2 * i);
        when(situation)
                .and("timeout", "100 ms")
                .means(FROM_NOW)
                .holds(isInTime, "tries at " + inWords(expected), "tries at " + inWords(times));
    }

    private static String inWords(long... times) {
        return LongStream.of(times).mapToObj(time -> time + " ms").collect(Collectors.joining(", "));
    }

    private static final String ASK_AGAIN = "the stray must be ignored, and the question asked again after the timeout";
    private static final String WRAPS =
            "a clock like System.nanoTime() may show any number, and may pass the largest long: compare differences"
                    + " (deadline - now > 0), not times (now < deadline), and use no number (0 or -1) as a sign that"
                    + " there is no deadline";

    private static final String NO_TIME_LEFT =
            "time may pass between two readings of the clock: read it once, check the time left, and give that same"
                    + " number to setSoTimeout()";

    @Task(
            number = 7,
            points = 1,
            rules = {"R12", "R13"},
            against = "a timeout of 0 ends immediately")
    void never_waits_with_a_timeout_of_zero() throws Exception {
        asksAgainAfter(
                TIMEOUT, clock, ms(99).plusNanos(600_000), "a stray arrives 99.6 ms after the first try", ASK_AGAIN);
        asksAgainAfter(
                TIMEOUT, clock, ms(100).minusNanos(1), "a stray arrives 1 ns before the timeout is over", ASK_AGAIN);
        asksAgainAfter(TIMEOUT, clock, ms(100), "a stray arrives 100 ms after the first try", ASK_AGAIN);
        asksAgainAfter(ms(1), clock, ms(0), "a stray arrives at once", ASK_AGAIN);
        asksAgainAfter(ms(5500), clock, ms(900), "a stray arrives 900 ms after the first try", ASK_AGAIN);
        asksAgainAfter(Duration.ofHours(1), clock, ms(900), "a stray arrives 900 ms after the first try", ASK_AGAIN);

        for (long time : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            for (int after : new int[] {0, 40, 100}) {
                long ahead = time - clock.getAsLong() - ms(after).toNanos();
                asksAgainAfter(
                        TIMEOUT,
                        () -> clock.getAsLong() + ahead,
                        ms(40),
                        "the clock shows " + time + " ns, " + after + " ms after the first try",
                        WRAPS);
            }
        }
        for (int milliseconds : new int[] {100, 105}) {
            for (int reading = 1; reading <= 10; reading++) {
                runsOutOfTimeBefore(reading, ms(milliseconds));
            }
        }
    }

    private void asksAgainAfter(Duration timeout, LongSupplier time, Duration stray, String situation, String means)
            throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> socket.arrives(stray, STRANGER, strayFor(question)));
            answers(socket, 2, ms(0), answer);
            Ask ask = new Ask(socket, time, 2, timeout);

            when(situation)
                    .and("timeout", timeout.toMillis() + " ms")
                    .means(means)
                    .expect(answer, outcome(ask, "What colour?"));
            expectSecondTryAfter(timeout.toMillis(), socket, situation);
        }
    }

    /** The time passes between two readings of the clock, not in receive(). */
    private void runsOutOfTimeBefore(int reading, Duration time) throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            AtomicInteger readings = new AtomicInteger();
            LongSupplier jumping = () -> {
                if (readings.incrementAndGet() == reading) {
                    clock.advance(time);
                }
                return clock.getAsLong();
            };
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> socket.arrives(ms(0), STRANGER, strayFor(question)));
            answers(socket, 12, ms(0), answer);
            Ask ask = new Ask(socket, jumping, 12, TIMEOUT);

            when("a stray arrives after the first try, and only try 12 is answered; just before reading " + reading
                            + " of the clock, the program is held up for " + time.toMillis() + " ms")
                    .and("timeout", "100 ms")
                    .means(NO_TIME_LEFT)
                    .expect(answer, outcome(ask, "What colour?"));
        }
    }

    private static final String NO_ID =
            "a datagram without an id is not an answer: check its length before you check its id, because the"
                    + " packet's buffer may look like one: a used buffer contains the datagram before, and a new one zeros";
    private static final String EMPTY_ANSWER =
            "a datagram of four bytes is an id and an empty answer: only a shorter one is a stray";
    private static final String LONGEST_ANSWER =
            "a datagram has up to 1,000 bytes: what doesn't fit into the packet is cut off, without an error";
    private static final String LONGEST_QUESTION = "a question may be empty, and may have up to 996 bytes";

    @Task(
            number = 8,
            points = 1,
            rules = {"R1", "R2", "R10"},
            against = "every datagram is a short text with an id")
    void takes_datagrams_of_every_length() throws Exception {
        String longest = Nonce.word().repeat(166); // 996 bytes
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> {
                for (int length = 0; length < 4; length++) {
                    socket.arrives(ms(10), STRANGER, reply(question, "red"));
                    socket.arrives(ms(20), SERVER, Arrays.copyOf(question.bytes(), length));
                }
                socket.arrives(ms(30), SERVER, reply(question, answer));
            });
            answers(socket, 2, ms(90), "");
            answers(socket, 3, ms(90), longest);
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);

            when("the server sends datagrams of 0, 1, 2 and 3 bytes, a stranger sends others, then the server answers")
                    .means(NO_ID)
                    .expect(answer, outcome(ask, "What colour?"));
            when("the server's answer is empty").means(EMPTY_ANSWER).expect("", outcome(ask, ""));
            when("the server's answer has 996 bytes, and its datagram 1,000")
                    .means(LONGEST_ANSWER)
                    .expect(longest, outcome(ask, longest));
            when("the question is empty")
                    .means(LONGEST_QUESTION)
                    .expect("", text(socket.sent().get(1)));
            when("the question has 996 bytes")
                    .means(LONGEST_QUESTION)
                    .expect(longest, text(socket.sent().get(2)));
        }
    }

    private static final String NOT_SHARED =
            "each object has its own socket, its own settings and its own question: no field that keeps them is static,"
                    + " and no lock";
    private static final String NOT_YOURS = "the caller opened the socket, and wants to ask more questions with it";
    private static final String NOT_CONNECTED =
            "a connected socket takes datagrams from one address only, and its owner may want others";

    @Task(
            number = 9,
            points = 1,
            rules = {"R15", "R16"},
            against = "a program asks one question at a time, and after it nothing is needed any more")
    void disturbs_nobody_else() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            answers(socket, 1, ms(90), "");
            Ask ask = new Ask(socket, clock, 1, TIMEOUT);
            outcome(ask, "What name?");
            expectLeftAlone(socket, "a question was answered");
            outcome(ask, "Who is there?");
            expectLeftAlone(socket, "a question wasn't answered");
        }
        asksWhileAnotherAsks();
        receivesWhileAnotherAsks();
    }

    private static void expectLeftAlone(DatagramSocket socket, String situation) {
        when(situation).means(NOT_YOURS).holds(!socket.isClosed(), "the socket is open", "it is closed");
        when(situation)
                .means(NOT_CONNECTED)
                .holds(!socket.isConnected(), "the socket is not connected", "it is connected");
    }

    /** The other question is asked and answered while this one is being sent. */
    private void asksWhileAnotherAsks() throws Exception {
        try (LossySocket socket = new LossySocket(clock);
                LossySocket others = new LossySocket(clock)) {
            String colour = "blue " + Nonce.word();
            String time = "noon " + Nonce.word();
            Ask ask = new Ask(socket, clock, 2, TIMEOUT);
            Ask other = new Ask(others, System::nanoTime, 1, ms(300));
            AtomicReference<Object> heard = new AtomicReference<>();
            String situation = "another Ask, with another socket, asks while this one sends its question";
            Check scene = when(situation).means(NOT_SHARED);
            answers(others, 1, ms(0), time);
            socket.onSend(1, question -> heard.set(asksMeanwhile(scene, other)));
            answers(socket, 2, ms(90), colour);

            scene.expect(colour, outcome(ask, "What colour?"));
            scene.expect(time, heard.get());
            scene.expect(text(socket.sent().get(0)), text(socket.sent().get(1)));
            expectSecondTryAfter(100, socket, situation);
        }
    }

    /** The other question is asked and answered when this one's answer is in the packet, and receive() not yet over. */
    private void receivesWhileAnotherAsks() throws Exception {
        AtomicReference<Object> heard = new AtomicReference<>();
        Check scene = when("another Ask, with another socket, asks while this one receives its answer")
                .means(NOT_SHARED);
        try (AnsweredSocket others = new AnsweredSocket(clock, "noon", 0, () -> {})) {
            Ask other = new Ask(others, clock, 1, TIMEOUT);
            try (AnsweredSocket socket =
                    new AnsweredSocket(clock, "blue", 0, () -> heard.set(asksMeanwhile(scene, other)))) {
                Ask ask = new Ask(socket, clock, 1, TIMEOUT);

                scene.expect("blue", outcome(ask, "What colour?"));
                scene.expect("noon", heard.get());
            }
        }
    }

    /** In another thread. */
    private static Object asksMeanwhile(Check scene, Ask other) {
        AtomicReference<Object> heard = new AtomicReference<>();
        Background<Void> asking = Background.run("other ask()", () -> heard.set(outcome(other, "What time?")));
        scene.holds(
                Patience.waitUntil(asking::isDone, Patience.limit()),
                "the other ask() returns",
                "it waits for this one");
        return heard.get();
    }

    private static final String NOT_A_LOST_DATAGRAM =
            "only a SocketTimeoutException says that no answer came in time. Anything else says that the socket doesn't"
                    + " work: the caller must get it, and another try is of no use";

    private static final String NOT_FROM_RECEIVE =
            "only receive() can say that no answer came in time. If send() throws such an exception, nothing was asked:"
                    + " catch it around receive() only";

    private static final String HIDES_THE_FIRST =
            "a socket that doesn't work may not let you reset its timeout either. An exception thrown in a finally block"
                    + " replaces the one that was on its way: you needn't reset the timeout";

    @Task(
            number = 10,
            points = 1,
            rules = {"R3", "R14", "R15"},
            against = "every exception is a lost datagram")
    void passes_on_what_else_the_socket_throws() throws Throwable {
        for (Throwable failure : Failures.otherThanATimeout()) {
            passesOn(failure, "setSoTimeout", 0, NOT_A_LOST_DATAGRAM);
            for (int tries = 1; tries <= 2; tries++) {
                passesOn(failure, "send", tries, NOT_A_LOST_DATAGRAM);
                passesOn(failure, "receive", tries, NOT_A_LOST_DATAGRAM);
            }
        }
        for (int tries = 1; tries <= 2; tries++) {
            passesOn(new SocketTimeoutException("Send timed out"), "send", tries, NOT_FROM_RECEIVE);
        }
        passesOnTheFirst("send");
        passesOnTheFirst("receive");
    }

    private void passesOn(Throwable failure, String method, int tries, String means) throws Throwable {
        try (BrokenSocket socket = new BrokenSocket(clock, method, tries, failure)) {
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);
            String situation = method + "() throws an exception" + (tries == 2 ? ", in the second try" : "");
            Check scene = when(situation).and("thrown", failure.toString()).means(means);
            Throwable thrown = scene.expectThrows(failure.getClass(), () -> ask.ask(SERVER, "What colour?"));
            scene.holds(thrown == failure, "this exception itself", "another one: " + thrown);
            scene.holds(!socket.isUsedAgain(), "nothing more is sent or received", "it is tried again");
            expectLeftAlone(socket, situation);

            byte[] first = socket.lastId();
            outcome(ask, "What colour?");
            when("a question ended with an exception, and the next one is asked")
                    .means("the datagram may have arrived all the same, so its id can't be used again")
                    .holds(!Arrays.equals(first, socket.lastId()), "another id", "the same id");
        }
    }

    private void passesOnTheFirst(String method) throws Throwable {
        SocketException first = new SocketException("Socket closed");
        try (BrokenSocket socket = new BrokenSocket(clock, method, 1, first)) {
            socket.failsAgain(new SocketException("Socket is closed"));
            Check scene = when("the socket is closed: " + method
                            + "() throws an exception, and from then on setSoTimeout()")
                    .and("thrown", first.toString())
                    .means(HIDES_THE_FIRST);
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);
            Throwable thrown = scene.expectThrows(SocketException.class, () -> ask.ask(SERVER, "What colour?"));
            scene.holds(thrown == first, "this exception itself", "another one: " + thrown);
        }
    }

    private static final Object NO_ANSWER = new Object() { // no String: it would have quotes in a failure
                @Override
                public String toString() {
                    return "no answer, but a SocketTimeoutException";
                }
            };

    /** The answer, or {@link #NO_ANSWER}. */
    private static Object outcome(Ask ask, String question) throws IOException {
        return outcome(ask, SERVER, question);
    }

    private static Object outcome(Ask ask, InetSocketAddress server, String question) throws IOException {
        try {
            return ask.ask(server, question);
        } catch (SocketTimeoutException e) {
            return NO_ANSWER;
        }
    }

    private static void expectTries(LossySocket socket, int expected, String situation) {
        int count = socket.sent().size();
        when(situation)
                .means("each datagram that is sent is a try, including the first one")
                .holds(count == expected, datagrams(expected), datagrams(count));
    }

    private static String datagrams(int count) {
        return count == 1 ? "1 datagram sent" : count + " datagrams sent";
    }

    /** Milliseconds may have been rounded, after each try. */
    private static void expectDuration(long milliseconds, int tries, String situation) {
        long expected = tries * TIMEOUT.toMillis();
        when(situation)
                .and("timeout", "100 ms")
                .means("after each try, also the last one, wait as long as the timeout")
                .holds(
                        Math.abs(milliseconds - expected) <= tries,
                        "it ends after " + expected + " ms",
                        "it ends after " + milliseconds + " ms");
    }

    /** How long after the first try the second was sent; milliseconds may have been rounded, after each stray. */
    private static void expectSecondTryAfter(long timeout, LossySocket socket, String situation) {
        Duration wait = socket.sent().get(1).at().minus(socket.sent().get(0).at());
        boolean isTooSoon = wait.compareTo(ms(timeout - 1)) < 0;
        when(situation)
                .and("timeout", timeout + " ms")
                .means(isTooSoon ? TOO_SOON : TOO_LATE)
                .holds(
                        !isTooSoon && wait.compareTo(ms(timeout + 2)) <= 0,
                        "the second try " + timeout + " ms after the first",
                        "the second try " + wait.toMillis() + " ms after the first");
    }

    private static String text(Sent question) {
        return text(question.bytes());
    }

    private static String text(byte[] question) {
        int id = Math.min(4, question.length);
        return new String(question, id, question.length - id, UTF_8);
    }

    /** The server's answer to this try arrives so long after it. */
    private static void answers(LossySocket socket, int nthTry, Duration after, String text) {
        socket.onSend(nthTry, question -> socket.arrives(after, SERVER, reply(question, text)));
    }

    private static byte[] reply(Sent question, String text) {
        return reply(question.bytes(), text);
    }

    /** The id of the question, and the text. */
    private static byte[] reply(byte[] question, String text) {
        byte[] id = Arrays.copyOf(question, 4);
        byte[] bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocate(4 + bytes.length).put(id).put(bytes).array();
    }

    /** Neither its sender nor its id is right. */
    private static byte[] strayFor(Sent question) {
        byte[] stray = reply(question, "red");
        stray[0] ^= 0x55;
        return stray;
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    /** Throws once, in one of its methods. Nobody ever answers. */
    private static final class BrokenSocket extends DatagramSocket {

        private final ManualClock clock;
        private final String method;
        private final int tries; // so many datagrams must have been sent
        private final Throwable failure;
        private int sends;
        private boolean hasFailed;
        private SocketException laterFailure;
        private boolean isUsedAgain;
        private byte[] lastId = {};

        BrokenSocket(ManualClock clock, String method, int tries, Throwable failure) throws SocketException {
            super(0, InetAddress.getLoopbackAddress());
            this.clock = clock;
            this.method = method;
            this.tries = tries;
            this.failure = failure;
        }

        /** After that, setSoTimeout() throws this. */
        void failsAgain(SocketException failure) {
            laterFailure = failure;
        }

        boolean isUsedAgain() {
            return isUsedAgain;
        }

        /** Of the last datagram sent. */
        byte[] lastId() {
            return lastId;
        }

        @Override
        public void setSoTimeout(int milliseconds) throws SocketException {
            this.<SocketException>failIn("setSoTimeout");
            if (hasFailed && laterFailure != null) {
                throw laterFailure;
            }
        }

        @Override
        public void send(DatagramPacket packet) throws IOException {
            isUsedAgain |= hasFailed;
            sends++;
            lastId = Arrays.copyOfRange(packet.getData(), packet.getOffset(), packet.getOffset() + 4);
            this.<IOException>failIn("send");
        }

        @Override
        public void receive(DatagramPacket packet) throws IOException {
            isUsedAgain |= hasFailed;
            this.<IOException>failIn("receive");
            clock.advance(TIMEOUT);
            throw new SocketTimeoutException("Receive timed out");
        }

        @SuppressWarnings("unchecked") // so that it throws whatever the test says
        private <E extends Throwable> void failIn(String called) throws E {
            if (called.equals(method) && sends >= tries && !hasFailed) {
                hasFailed = true;
                throw (E) failure;
            }
        }
    }

    /**
     * Each datagram is answered immediately, without a network, after so many strays: its first three bytes. If its id
     * ends with a zero byte, there is one more stray: to a packet full of zeros, three bytes are the whole id.
     */
    private static final class AnsweredSocket extends DatagramSocket {

        private final ManualClock clock;
        private final String answer;
        private final int strays;
        private final Runnable whileReceiving; // when the answer is in the packet
        private byte[] sent = {};
        private int toCome; // datagrams, the answer being the last

        AnsweredSocket(ManualClock clock, String answer, int strays, Runnable whileReceiving) throws SocketException {
            super(0, InetAddress.getLoopbackAddress());
            this.clock = clock;
            this.answer = answer;
            this.strays = strays;
            this.whileReceiving = whileReceiving;
        }

        /** The last datagram sent. */
        byte[] sent() {
            return sent;
        }

        @Override
        public void send(DatagramPacket packet) {
            int offset = packet.getOffset();
            sent = Arrays.copyOfRange(packet.getData(), offset, offset + packet.getLength());
            toCome = strays + (sent.length > 3 && sent[3] == 0 ? 2 : 1);
        }

        @Override
        public void receive(DatagramPacket packet) throws IOException {
            if (toCome == 0) {
                clock.advance(TIMEOUT);
                throw new SocketTimeoutException("Receive timed out");
            }
            byte[] datagram = toCome > 1 ? Arrays.copyOf(sent, 3) : reply(sent, answer);
            toCome--;
            System.arraycopy(datagram, 0, packet.getData(), packet.getOffset(), datagram.length);
            packet.setLength(datagram.length);
            packet.setSocketAddress(SERVER);
            whileReceiving.run();
        }

        @Override
        public void connect(SocketAddress server) throws SocketException {
            if (!isConnected()) {
                super.connect(server);
            }
        }

        @Override
        public void connect(InetAddress address, int port) {
            if (!isConnected()) {
                super.connect(address, port);
            }
        }

        /** Does nothing, so that only the first connect() takes time. There is one server. */
        @Override
        public void disconnect() {}
    }
}
