package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.Patience;
import peerkit.TcpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "2.2", title = "an echo server, byte for byte", minutes = 45)
class MyEchoServerTest {

    private static final Duration A_WHILE = Duration.ofMillis(200); // in which something must not happen
    private static final int MUCH = 40_000; // bytes: more than one read returns, and yet the system's buffers hold them
    private static final int SMALL_BUFFER = 4096; // bytes

    private static final String ALL = "all of them";
    private static final String A_PART = "only a part of them";
    private static final String END_OF_STREAM = "end of stream";
    private static final String RESET = "a reset of the connection";
    private static final String NOTHING_MORE = "nothing more, and the connection is open";

    @Task(number = 1, points = 1, against = "the echo may wait until the client has said everything")
    void sends_back_what_a_client_sends() throws Throwable {
        byte[] line = bytes("hello " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            Check scene = Check.when("a client sends a line, and waits for its echo before it does anything else");

            echo.sendsBack(scene, client, line);
        }
    }

    @Task(number = 2, points = 1, against = "one read and one write make the whole conversation")
    void carries_on_after_the_first_message() throws Throwable {
        byte[] first = bytes("first " + Nonce.word() + "\n");
        byte[] second = bytes("second " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            echo.sendsBack(Check.when("a client sends a line"), client, first);

            Check silence = Check.when("a client has its echo, and sends nothing for a while")
                    .means("the connection must stay open until the client ends its side, and the client must get only"
                            + " what it sent: a read doesn't fill its array, so write only as many bytes as it"
                            + " returned");
            echo.during(silence, () -> client.expectSilence(A_WHILE));

            Check scene = Check.when("a client has its echo, and then sends a second line")
                    .means("a client sends as often as it likes: only the end of its stream, -1, says that it has"
                            + " finished");
            echo.sendsBack(scene, client, second);
        }
    }

    @Task(number = 3, points = 2, against = "a connection carries lines of text")
    void sends_back_any_bytes_without_a_newline_at_the_end() throws Throwable {
        byte[] bytes = everyValueAfter(Nonce.word());
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            Check scene = Check.when("a client sends each of the 256 byte values once, and no newline after them")
                    .means("an echo server sends bytes back unchanged, and doesn't wait for more: it must not turn them"
                            + " into text, or wait for the end of a line");

            echo.sendsBack(scene, client, bytes);
        }
    }

    @Task(number = 4, points = 1, against = "a server is there for one client")
    void serves_the_next_client_when_one_has_ended() throws Throwable {
        byte[] first = bytes("first " + Nonce.word() + "\n");
        byte[] second = bytes("second " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var one = TcpPeer.connect("one", echo.port());
                var next = TcpPeer.connect("next", echo.port())) {
            echo.sendsBack(Check.when("a client sends a line"), one, first);
            one.halfClose();

            Check scene = Check.when("one client has ended its side, and the next one sends a line")
                    .means("when a client has ended its side, read() returns -1: this conversation is over, and the"
                            + " next client, which is already connected and waiting, must be served");
            echo.sendsBack(scene, next, second);
        }
    }

    @Task(number = 5, points = 1, against = "a client that ends its side has gone, and wants no more answers")
    void sends_everything_before_it_ends_the_connection() throws Throwable {
        byte[] much = bytes(Nonce.word().repeat(MUCH).substring(0, MUCH));
        try (var echo = new Serving();
                var slow = connect(echo.port());
                var next = connect(echo.port())) {
            Check scene = Check.when("a client sends 40000 bytes, ends its side (a half-close), and reads only then")
                    .means("the client has only ended its own side, and still reads: it must get everything it is owed,"
                            + " and then the server must end its side")
                    .whenReceived(
                            ALL + ", then " + NOTHING_MORE,
                            "the end of the client's side does not end the server's: it must close the connection"
                                    + " itself")
                    .whenReceived(
                            A_PART + ", then " + RESET,
                            "the server reset the connection, which throws away what is on its way to the client:"
                                    + " close() does that while the client's bytes are unread, or with SO_LINGER 0")
                    .whenReceived(
                            A_PART + ", then " + END_OF_STREAM,
                            "the server closed before it had written everything: it had not read up to -1, or some"
                                    + " bytes were still in its own buffer, which needs a flush()");
            slow.getOutputStream().write(much);
            slow.shutdownOutput();
            awaitTurnOf(next); // by then, most servers have finished with the slow client

            echo.during(scene, () -> expectAllAndThenEndOfStream(scene, much, slow));
        }
    }

    @Task(number = 6, points = 1, against = "every client that connects has something to say")
    void ends_a_conversation_in_which_nothing_was_said() throws Throwable {
        try (var echo = new Serving();
                var silent = TcpPeer.connect("silent", echo.port());
                var next = TcpPeer.connect("next", echo.port())) {
            Check scene = Check.when("a client connects, and ends its side without sending a byte")
                    .means("even the first read() may return -1: the answer to nothing is nothing, and then the server"
                            + " closes its side in the ordinary way");
            silent.halfClose();
            echo.during(scene, () -> silent.expectEndOfStream());

            scene = Check.when("one client has ended its side without sending a byte, and the next one sends a line")
                    .means("a client that says nothing is no reason to stop: its read() returned -1 immediately, and"
                            + " the next client is waiting");
            echo.sendsBack(scene, next, bytes("next " + Nonce.word() + "\n"));
        }
    }

    @Task(number = 7, points = 2, against = "an exception while a client is being served ends the server")
    void serves_the_next_client_when_one_resets_its_connection() throws Throwable {
        try (var echo = new Serving();
                var rude = TcpPeer.connect("rude", echo.port());
                var next = TcpPeer.connect("next", echo.port())) {
            echo.sendsBack(Check.when("a client sends a line"), rude, bytes("rude " + Nonce.word() + "\n"));
            rude.reset();

            Check scene = Check.when("one client breaks its connection off (a reset), and the next one sends a line")
                    .means("a reset makes the read() of this connection throw: that ends this client's conversation,"
                            + " but must not end the server");
            echo.sendsBack(scene, next, bytes("next " + Nonce.word() + "\n"));
        }
    }

    @Task(number = 8, points = 1, against = "closing only the listener, or setting a flag, ends everything")
    void ends_when_it_is_closed_while_a_client_is_being_served() throws Throwable {
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            echo.sendsBack(Check.when("a client sends a line"), client, bytes("hello " + Nonce.word() + "\n"));

            Check scene = Check.when("a client is being served, and another thread calls close()")
                    .means("a thread that waits in accept() or read() wakes up only when that very socket is closed,"
                            + " the listener or the client's; the exception that wakes it is then the expected end of"
                            + " serve()");
            echo.endsByClose(scene);
            client.expectEndOfStream();
        }
    }

    /** The learner's server, with serve() in its own thread. */
    private static final class Serving implements AutoCloseable {

        private final MyEchoServer server = MyEchoServer.bind(0);
        private volatile Throwable thrown; // by serve()
        private final Background<Void> serving = Background.run("serve()", this::serve);

        Serving() throws IOException {}

        int port() {
            return server.port();
        }

        /** The client sends these bytes, and expects them back. */
        void sendsBack(Check scene, TcpPeer client, byte[] bytes) throws Throwable {
            during(scene, () -> client.send(bytes).expectBytes(bytes));
        }

        /** Says so if a step of a conversation fails because serve() has ended. */
        void during(Check scene, Executable step) throws Throwable {
            try {
                step.execute();
            } catch (AssertionError e) {
                throw Patience.waitUntil(serving::isDone, A_WHILE) ? whyItEnded(scene) : e;
            }
        }

        /** serve() returns, and throws nothing, when close() is called. */
        void endsByClose(Check scene) throws Exception {
            server.close();
            serving.await();
            if (thrown != null) {
                throw whyItEnded(scene);
            }
        }

        private AssertionError whyItEnded(Check scene) {
            if (thrown instanceof UnsupportedOperationException notAttempted) {
                throw notAttempted;
            }
            String how = thrown == null ? "serve() has returned" : "serve() has thrown " + thrown + placeOf(thrown);
            AssertionError failure = scene.failure("serve() runs until close(), and then returns", how);
            if (thrown != null) {
                failure.setStackTrace(thrown.getStackTrace()); // so that an IDE leads there
            }
            return failure;
        }

        private void serve() {
            try {
                server.serve();
            } catch (Exception e) {
                thrown = e;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static String placeOf(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(element -> "MyEchoServer.java".equals(element.getFileName()))
                .map(element -> " at MyEchoServer.java:" + element.getLineNumber())
                .findFirst()
                .orElse("");
    }

    /** A client to which the server can send only a little before it reads; the rest waits at the server. */
    private static Socket connect(int port) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(SMALL_BUFFER); // before connect, which agrees on the window
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        client.setSoTimeout((int) Patience.limit().toMillis());
        return client;
    }

    /**
     * Waits until the server serves this client, but not for long: the server itself may be waiting until others have
     * read.
     */
    private static void awaitTurnOf(Socket client) throws IOException {
        client.setSoTimeout((int) A_WHILE.toMillis());
        try {
            client.getOutputStream().write('x');
            client.getInputStream().read();
        } catch (IOException e) {
            // its turn has not come, but that doesn't matter here
        }
    }

    private static void expectAllAndThenEndOfStream(Check scene, byte[] expected, Socket client) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        String ending = END_OF_STREAM;
        try {
            client.getInputStream().transferTo(received);
        } catch (SocketTimeoutException e) {
            ending = NOTHING_MORE;
        } catch (SocketException e) {
            ending = RESET;
        }
        byte[] bytes = received.toByteArray();
        int count = Math.min(bytes.length, MUCH);
        if (!Arrays.equals(bytes, 0, bytes.length, expected, 0, count)) { // other bytes, or more of them
            scene.means("").expect(expected, bytes); // the difference speaks for itself
        }
        String howMany = count < MUCH ? A_PART : ALL;
        scene.holds(
                count == MUCH && ending.equals(END_OF_STREAM),
                ALL + ", then " + END_OF_STREAM,
                howMany + ", then " + ending);
    }

    private static byte[] everyValueAfter(String word) {
        byte[] bytes = Arrays.copyOf(bytes(word), word.length() + 256);
        for (int value = 0; value < 256; value++) {
            bytes[word.length() + value] = (byte) value;
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
