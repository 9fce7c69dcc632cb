package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.given;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import peerkit.Background;
import peerkit.ManualClock;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.LossySocket;
import peerkit.grading.LossySocket.Sent;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

/**
 * Only the first task has a real server. In the others the network is a script, and no time passes: {@link LossySocket}
 * moves the clock when receive() waits.
 */
@ExerciseTest(id = "3.2", title = "question and answer over a lossy link", minutes = 50)
class AskTest {

    private static final InetSocketAddress SERVER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4001);
    private static final Duration TIMEOUT = Duration.ofMillis(100);

    private final ManualClock clock = new ManualClock();

    @Task(number = 1, points = 2, against = "a datagram is only text")
    void asks_a_server_and_returns_its_answer() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                UdpPeer server = UdpPeer.open("server")) {
            String question = "h\u00f6w many " + Nonce.word() + "?";
            String answer = "\u00e9leven " + Nonce.word();
            Ask ask = new Ask(socket, System::nanoTime, 2, Duration.ofSeconds(10));
            Background<String> asking = Background.run("ask()", () -> ask.ask(server.address(), question));

            given(question).means("ask() has sent nothing to the server");
            byte[] datagram = server.receive();
            given(question)
                    .means("the four bytes of the id must be followed by the question in UTF-8, and nothing else")
                    .expect(question.getBytes(UTF_8), Arrays.copyOfRange(datagram, 4, Math.max(4, datagram.length)));

            Check check = given(question)
                    .and("answer", "the id, and after it \"" + answer + "\"")
                    .means("ask() must return the text after the id, up to the packet's length");
            server.answer(answer(datagram, answer));
            check.expect(answer, asking.await());
        }
    }

    @Task(number = 2, points = 1, against = "a datagram that was sent arrives")
    void asks_again_when_no_answer_comes() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(2, question -> socket.arrives(ms(20), SERVER, answer(question, answer)));
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the first datagram is lost, and the second is answered")
                    .means("after each timeout the question must be sent again, until all tries are used up")
                    .expect(answer, outcome(ask, "What colour?"));
            when("a question is sent a second time")
                    .means("the second try is not the same datagram as the first. With a different id, a late answer to"
                            + " the first try doesn't count any more; with a different text, it is another question")
                    .expect(socket.sent().get(0).bytes(), socket.sent().get(1).bytes());
        }
    }

    @Task(number = 3, points = 1, against = "somebody will answer in the end")
    void gives_up_when_all_tries_are_used_up() throws Throwable {
        try (LossySocket socket = new LossySocket(clock)) {
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("three tries are allowed, and nobody answers")
                    .means("this exception tells the caller that there is no answer")
                    .expectThrows(SocketTimeoutException.class, () -> ask.ask(SERVER, "Anybody there?"));
            when("three tries are allowed, and nobody answers")
                    .means("each datagram that is sent is a try, including the first one")
                    .holds(
                            socket.sent().size() == 3,
                            "3 datagrams sent",
                            socket.sent().size() + " datagrams sent");
        }
    }

    @Task(number = 4, points = 1, against = "what arrives at my socket comes from the server that I asked")
    void accepts_no_answer_from_a_stranger() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            String forged = "red " + Nonce.word();
            socket.onSend(1, question -> {
                socket.arrives(ms(10), STRANGER, answer(question, forged));
                socket.arrives(ms(20), SERVER, answer(question, answer));
            });
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("a stranger sends a datagram with the right id, then the server answers")
                    .means("ignore the datagram from another address, and return the server's answer")
                    .whenReceived(
                            forged,
                            "the stranger sent this: anybody can send to your socket, so check the address that a"
                                    + " datagram came from, including its port")
                    .expect(answer, outcome(ask, "What colour?"));
        }
    }

    @Task(number = 5, points = 1, against = "the next datagram from the server is the answer to my last question")
    void accepts_no_late_answer_to_an_earlier_question() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String colour = "blue " + Nonce.word();
            String time = "noon " + Nonce.word();
            Function<Sent, byte[]> answerTo =
                    question -> answer(question, text(question).equals("What colour?") ? colour : time);
            socket.onSend(1, question -> socket.arrives(ms(150), SERVER, answerTo.apply(question)));
            socket.onSend(2, question -> socket.arrives(ms(20), SERVER, answerTo.apply(question)));
            socket.onSend(3, question -> socket.arrives(ms(80), SERVER, answerTo.apply(question)));
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the answer to the first try takes 150 ms, the one to the second try comes immediately")
                    .means("the second try was answered in time")
                    .expect(colour, outcome(ask, "What colour?"));
            when("another question is asked, and the late answer to the previous one arrives first")
                    .means("ignore the datagram with the earlier question's id, and return the next one")
                    .whenReceived(
                            colour,
                            "this is the answer to the previous question: answers can come late or twice, so give each"
                                    + " question its own id, and compare the answer's id with it")
                    .expect(time, outcome(ask, "What time?"));
        }
    }

    @Task(
            number = 6,
            points = 2,
            against = "a timeout of 100 ms ends the wait after 100 ms, whatever arrives meanwhile")
    void waits_no_longer_and_no_shorter_because_of_stray_datagrams() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> {
                socket.arrives(ms(40), STRANGER, strayFor(question));
                socket.arrives(ms(80), STRANGER, strayFor(question));
            });
            socket.onSend(2, question -> socket.arrives(ms(20), SERVER, answer(question, answer)));
            Ask ask = new Ask(socket, clock, 2, TIMEOUT);

            String situation =
                    "stray datagrams arrive 40 and 80 ms after the first try, and only the second try is answered";
            when(situation)
                    .means("the strays must be ignored, and the question asked again after the timeout")
                    .expect(answer, outcome(ask, "What colour?"));
            long wait =
                    socket.sent().get(1).at().minus(socket.sent().get(0).at()).toMillis();
            when(situation)
                    .and("timeout", "100 ms")
                    .means(
                            wait < 100
                                    ? "a stray is no reason to ask again: wait for the rest of the time, and don't use"
                                            + " up a try"
                                    : "after a stray, the whole timeout began again, so somebody who sends one now and"
                                            + " then makes you wait for ever: set one deadline for each try, and wait"
                                            + " for the time left until then, according to the given clock")
                    .holds(
                            wait >= 100 && wait <= 102, // milliseconds may be rounded up
                            "the second try 100 ms after the first",
                            "the second try " + wait + " ms after the first");
        }
    }

    @Task(number = 7, points = 1, against = "a timeout of 0 ends immediately")
    void never_waits_with_a_timeout_of_zero() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> socket.arrives(ms(99).plusNanos(600_000), STRANGER, strayFor(question)));
            socket.onSend(2, question -> socket.arrives(ms(20), SERVER, answer(question, answer)));
            socket.onSend(3, question -> socket.arrives(ms(100), STRANGER, strayFor(question)));
            socket.onSend(4, question -> socket.arrives(ms(20), SERVER, answer(question, answer)));
            Ask ask = new Ask(socket, clock, 2, TIMEOUT);

            when("a stray arrives 99.6 ms after the first try, and the timeout is 100 ms")
                    .means("the stray must be ignored, and the question asked again after the timeout")
                    .expect(answer, outcome(ask, "What colour?"));
            when("a stray arrives 100 ms after the first try, and the timeout is 100 ms")
                    .means("the stray must be ignored, and the question asked again after the timeout")
                    .expect(answer, outcome(ask, "What colour?"));
        }
    }

    @Task(number = 8, points = 1, against = "every datagram is as long as the protocol says")
    void ignores_a_datagram_too_short_for_an_id() throws Exception {
        try (LossySocket socket = new LossySocket(clock)) {
            String answer = "blue " + Nonce.word();
            socket.onSend(1, question -> {
                socket.arrives(ms(10), SERVER, new byte[0]);
                socket.arrives(ms(20), SERVER, Arrays.copyOf(question.bytes(), 2));
                socket.arrives(ms(30), SERVER, answer(question, answer));
            });
            Ask ask = new Ask(socket, clock, 3, TIMEOUT);

            when("the server sends an empty datagram, then one of two bytes, then its answer")
                    .means("a datagram without an id is not an answer: check its length before you check its id")
                    .expect(answer, outcome(ask, "What colour?"));
        }
    }

    /** The answer, or a text that says that there was none. */
    private static Object outcome(Ask ask, String question) throws IOException {
        try {
            return ask.ask(SERVER, question);
        } catch (SocketTimeoutException e) {
            return NoAnswer.SOCKET_TIMEOUT_EXCEPTION;
        }
    }

    private static String text(Sent question) {
        int id = Math.min(4, question.bytes().length);
        return new String(question.bytes(), id, question.bytes().length - id, UTF_8);
    }

    private static byte[] answer(Sent question, String text) {
        return answer(question.bytes(), text);
    }

    /** The id of the question, and the text. */
    private static byte[] answer(byte[] question, String text) {
        byte[] id = Arrays.copyOf(question, 4);
        byte[] bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocate(4 + bytes.length).put(id).put(bytes).array();
    }

    /** Neither its sender nor its id is right. */
    private static byte[] strayFor(Sent question) {
        byte[] stray = answer(question, "red");
        stray[0] ^= 0x55;
        return stray;
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    private enum NoAnswer {
        SOCKET_TIMEOUT_EXCEPTION {
            @Override
            public String toString() {
                return "no answer, but a SocketTimeoutException";
            }
        }
    }
}
