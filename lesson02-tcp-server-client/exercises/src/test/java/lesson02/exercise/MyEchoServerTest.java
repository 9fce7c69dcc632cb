package lesson02.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.Thread.State;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.Leftovers;
import peerkit.Patience;
import peerkit.TcpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.KeptInFields;
import peerkit.grading.Nonce;
import peerkit.grading.SlowSockets;
import peerkit.grading.Task;

@ExerciseTest(id = "2.2", title = "an echo server, byte for byte", minutes = 45)
class MyEchoServerTest {

    private static final Duration A_WHILE = Duration.ofMillis(200); // in which something must not happen
    private static final Duration A_MOMENT = Duration.ofMillis(50); // for a thread that has just met its end
    private static final int MUCH = 40_000; // bytes: more than one read returns, and yet the system's buffers hold them
    private static final int SMALL_BUFFER = 4096; // bytes

    private static final String ALL = "all of them";
    private static final String A_PART = "only a part of them";
    private static final String END_OF_STREAM = "end of stream";
    private static final String RESET = "a reset of the connection";
    private static final String NOTHING_MORE = "nothing more, and the connection is open";

    /** A class that makes nine tasks wait in vain shouldn't take 10 seconds. */
    @BeforeEach
    void isImpatient() {
        Patience.setLimit(Patience.limit().multipliedBy(3).dividedBy(4));
    }

    @Task(
            number = 1,
            points = 1,
            rules = {"R6", "R7"},
            against = "the echo may wait until the client has said everything")
    void sends_back_what_a_client_sends() throws Throwable {
        byte[] line = bytes("hello " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends a line, and waits for its echo before it does anything else");

            echo.returnsTo(client, line);
        }
    }

    private static final String SENDS_ONLY_THE_ECHO =
            "the connection must stay open until the client ends its side, and the client must get only what it sent: a"
                    + " read doesn't fill its array, so write only as many bytes as it returned";
    private static final String AS_OFTEN_AS_IT_LIKES =
            "a client sends as often as it likes: only the end of its stream, -1, says that it has finished";
    private static final String FULL_ARRAY =
            "a read that fills your array may have returned all that the client has sent: write and flush it";
    private static final int LARGE = 32_768; // bytes: the system's buffers hold them

    @Task(
            number = 2,
            points = 1,
            rules = {"R5", "R6", "R7"},
            against = "one read and one write make the whole conversation")
    @Timeout(5)
    void carries_on_after_the_first_message() throws Throwable {
        byte[] first = bytes("first " + Nonce.word() + "\n");
        byte[] second = bytes("second " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends a line");
            echo.returnsTo(client, first);

            when("a client has its echo, and sends nothing for a while").means(SENDS_ONLY_THE_ECHO);
            echo.during(() -> client.expectSilence(A_WHILE));

            when("a client has its echo, and then sends a second line").means(AS_OFTEN_AS_IT_LIKES);
            echo.returnsTo(client, second);

            for (int length = 1; length <= LARGE; length *= 2) {
                when("a client sends " + length + " bytes at once, and waits for their echo")
                        .means(FULL_ARRAY);
                echo.returnsTo(client, lineOf(length));
            }
        }
        returnsFourMegabytes();
        waitsHoweverLongAClientPauses(first);
    }

    private static final String ANY_AMOUNT =
            "a client may send any amount, and reads meanwhile: write back what each read() returned before you read"
                    + " again, up to -1";

    private static void returnsFourMegabytes() throws Exception {
        byte[] megabytes = lineOf(4 << 20);
        try (var echo = new Serving();
                var client = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
            client.setSoTimeout((int) Patience.limit().toMillis());
            Background<Void> sending = Background.run(
                    "the client sends", () -> client.getOutputStream().write(megabytes));
            when("a client sends 4 MB, and reads their echo at the same time")
                    .means(ANY_AMOUNT)
                    .holds(receives(client, megabytes), "the same 4 MB", "other bytes, or fewer");
            sending.await();
        }
    }

    private static final String PAUSES =
            "a client may pause as long as it likes: a read() that ends with a timeout (setSoTimeout) doesn't end the"
                    + " conversation. To see this soon, the test has shortened your timeout to 50 ms";
    private static final String NOBODY_COMES =
            "the next client may connect much later: an accept() that ends with a timeout (setSoTimeout) doesn't end the"
                    + " server. To see this soon, the test has shortened your timeout to 50 ms";

    /** Waiting for minutes is no way to test, so it shortens the timeouts that the server's sockets have, if any. */
    private static void waitsHoweverLongAClientPauses(byte[] line) throws Throwable {
        try (var echo = new Serving();
                var one = TcpPeer.connect("one", echo.port())) {
            when("a client has its echo, and pauses").means(PAUSES);
            echo.returnsTo(one, line);
            if (!echo.shortenTimeouts()) {
                return;
            }
            echo.returnsTo(one, line); // the read() after this has the short timeout
            echo.during(() -> one.expectSilence(A_WHILE));
            echo.returnsTo(one, line);
            one.halfClose();

            when("nobody connects for a while, and then a client does").means(NOBODY_COMES);
            for (String name : List.of("two", "three")) { // the accept() after two has the short timeout
                try (var client = TcpPeer.connect(name, echo.port())) {
                    echo.returnsTo(client, line);
                }
                Patience.waitUntil(echo.serving::isDone, A_WHILE);
            }
        }
    }

    private static final String BYTES =
            "an echo server sends bytes back unchanged, and doesn't wait for more: it must not turn them into text, or"
                    + " wait for the end of a line";

    private static final String ALIKE =
            "no byte has a meaning, even if it arrives alone, and a client may send as often as it likes: only the end"
                    + " of its stream, -1, says that it has finished";

    @Task(
            number = 3,
            points = 1,
            rules = {"R6", "R7"},
            against = "a connection carries lines of text")
    @Timeout(5)
    void sends_back_any_bytes_without_a_newline_at_the_end() throws Throwable {
        byte[] bytes = everyValueAfter(Nonce.word());
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends each of the 256 byte values once, and no newline after them")
                    .means(BYTES);
            echo.returnsTo(client, bytes);

            when("a client sends the 256 byte values one by one, four times, and waits for each echo")
                    .means(ALIKE);
            echo.returnsEachTo(client, 1024, i -> new byte[] {(byte) i});
        }
    }

    private static final int WAITING = 10; // clients
    private static final String NEXT_IS_SERVED =
            "when a client has ended its side, read() returns -1: this conversation is over, and the next client, which"
                    + " is already connected and waiting, must be served";
    private static final String WAITED_FOR_SERVE =
            "bind() already listens, so a client may connect and send before serve() is called: serve() must also serve"
                    + " the clients that are waiting by then";
    private static final String BACKLOG =
            "the listener's backlog, its queue of clients that wait to be accepted, is too short: the constructor of"
                    + " ServerSocket takes its length";

    @Task(
            number = 4,
            points = 1,
            rules = {"R4", "R5"},
            against = "a server is there for one client")
    void serves_the_next_client_when_one_has_ended() throws Throwable {
        byte[] first = bytes("first " + Nonce.word() + "\n");
        byte[] second = bytes("second " + Nonce.word() + "\n");
        List<TcpPeer> waiting = new ArrayList<>();
        try (var echo = new Serving(MyEchoServer.bind(0));
                var one = TcpPeer.connect("one", echo.port());
                var next = TcpPeer.connect("next", echo.port())) {
            one.send(first);
            echo.starts();
            when("a client connects and sends a line before serve() is called").means(WAITED_FOR_SERVE);
            echo.during(() -> one.expectBytes(first));
            one.halfClose();

            when("one client has ended its side, and the next one sends a line").means(NEXT_IS_SERVED);
            echo.returnsTo(next, second);

            when("one client is being served, and ten others connect").means(BACKLOG);
            for (int i = 1; i <= WAITING; i++) {
                waiting.add(echo.letsConnect("client " + i));
            }
            next.halfClose();
            when("ten clients wait, and are served one after the other").means(NEXT_IS_SERVED);
            for (TcpPeer client : waiting) {
                echo.returnsTo(client, second);
                client.halfClose();
            }
        } finally {
            waiting.forEach(TcpPeer::close);
        }
    }

    private static final String STILL_READS =
            "the client has only ended its own side, and still reads: it must get everything it is owed, and then the"
                    + " server must end its side";
    private static final String BOTH_SIDES_END =
            "the end of the client's side does not end the server's: it must close the connection itself";
    private static final String WAS_RESET =
            "the server reset the connection, which throws away what is on its way to the client: close() does that"
                    + " while the client's bytes are unread, or with SO_LINGER 0";
    private static final String CLOSED_TOO_EARLY =
            "the server closed before it had written everything: it had not read up to -1, or some bytes were still in"
                    + " its own buffer: flush() it, or write() until it is empty";

    @Task(
            number = 5,
            points = 1,
            rules = "R8",
            against = "a client that ends its side has gone, and wants no more answers")
    void sends_everything_before_it_ends_the_connection() throws Throwable {
        byte[] much = bytes(Nonce.word().repeat(MUCH).substring(0, MUCH));
        try (var echo = new Serving();
                var slow = connect(echo.port());
                var next = connect(echo.port())) {
            when("a client sends 40000 bytes, ends its side (a half-close), and reads only then")
                    .means(STILL_READS)
                    .whenReceived(ALL + ", then " + NOTHING_MORE, BOTH_SIDES_END)
                    .whenReceived(A_PART + ", then " + RESET, WAS_RESET)
                    .whenReceived(A_PART + ", then " + END_OF_STREAM, CLOSED_TOO_EARLY);
            echo.getsSmallSendBuffers();
            slow.getOutputStream().write(much);
            slow.shutdownOutput();
            awaitTurnOf(next); // by then, most servers have finished with the slow client

            echo.during(() -> expectAllAndThenEndOfStream(much, slow));
        }
    }

    private static final String NOTHING_FOR_NOTHING =
            "even the first read() may return -1: the answer to nothing is nothing, and then the server closes its side"
                    + " in the ordinary way";
    private static final String NO_REASON_TO_STOP =
            "a client that says nothing is no reason to stop: its read() returned -1 immediately, and the next client"
                    + " is waiting";

    @Task(number = 6, points = 1, rules = "R9", against = "every client that connects has something to say")
    void ends_a_conversation_in_which_nothing_was_said() throws Throwable {
        try (var echo = new Serving();
                var silent = TcpPeer.connect("silent", echo.port());
                var next = TcpPeer.connect("next", echo.port())) {
            when("a client connects, and ends its side without sending a byte").means(NOTHING_FOR_NOTHING);
            silent.halfClose();
            echo.during(() -> silent.expectEndOfStream());

            when("one client has ended its side without sending a byte, and the next one sends a line")
                    .means(NO_REASON_TO_STOP);
            echo.returnsTo(next, bytes("next " + Nonce.word() + "\n"));
        }
    }

    private static final String RESET_MAKES_READ_THROW =
            "a reset makes the read() of this connection throw: that ends this client's conversation, but must not end"
                    + " the server";
    private static final String RESET_MAKES_WRITE_THROW =
            "the server was waiting in write() until this client reads, and the reset made write() throw: that ends"
                    + " this client's conversation, but must not end the server";
    private static final String ANY_NUMBER =
            "however many clients break their connections, each of them ends only its own conversation";
    private static final int RESETS = 300;

    @Task(
            number = 7,
            points = 1,
            rules = "R11",
            against = "an exception while a client is being served ends the server")
    @Timeout(5)
    void serves_the_next_client_when_one_resets_its_connection() throws Throwable {
        byte[] line = bytes("hello " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var rude = TcpPeer.connect("rude", echo.port());
                var next = TcpPeer.connect("next", echo.port());
                var flood = new Flood(echo.port());
                var last = TcpPeer.connect("last", echo.port())) {
            when("a client sends a line");
            echo.returnsTo(rude, bytes("rude " + Nonce.word() + "\n"));
            rude.reset();
            when("one client breaks its connection (a reset), and the next one sends a line")
                    .means(RESET_MAKES_READ_THROW);
            echo.returnsTo(next, bytes("next " + Nonce.word() + "\n"));
            next.halfClose();

            flood.sendsUntilItWaits(echo);
            flood.reset();
            when("a client that sends and never reads breaks its connection (a reset), and the next one"
                            + " sends a line")
                    .means(RESET_MAKES_WRITE_THROW);
            echo.returnsTo(last, bytes("last " + Nonce.word() + "\n"));
            last.halfClose();

            when(RESETS + " clients, one after the other, send a line, get their echo, and reset the connection")
                    .means(ANY_NUMBER);
            for (int i = 0; i < RESETS; i++) {
                try (var client = TcpPeer.connect("client " + i, echo.port())) {
                    echo.returnsTo(client, line);
                    client.reset();
                }
            }
        }
    }

    private static final String WAKES_UP =
            "a thread that waits in accept(), read() or write() wakes up only when that very socket is closed, the"
                    + " listener or the client's; the exception that wakes it is then the expected end of serve()";
    private static final String CLIENTS_TOO =
            "closing the listener closes none of the connections that it has accepted: close() must close each client's"
                    + " socket itself";
    private static final String CLOSED_BEFORE =
            "the listener is closed, so accept() throws: that is the expected end of serve(), as it is later";

    @Task(
            number = 8,
            points = 1,
            rules = {"R12", "R13", "R14", "R15"},
            against = "closing only the listener, or setting a flag, ends everything")
    @Timeout(5)
    void ends_when_it_is_closed() throws Throwable {
        endsWhileItServesAClient();
        disconnectsAClientWhoseThreadIsBeingCreated(); // before the next, which its fault also fails, with luck
        disconnectsASilentClient();
        disconnectsAClientThatAcceptHasNotReturned();
        closesTheListenerBeforeItsClients();
        disconnectsAClientThatIsAcceptedDuringClose();
        disconnectsAllOfManyClients();
        wakesAWriteThatWaits();
        setsItsFlagBeforeItClosesTheListener();
        wakesAnAcceptThatWaits();
        endsIfItWasClosedBeforeServe();
    }

    private static final String CLOSE_AGAIN = "nothing is left to do, so close() does nothing";

    private static void endsWhileItServesAClient() throws Throwable {
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends a line");
            echo.returnsTo(client, bytes("hello " + Nonce.word() + "\n"));
            int port = echo.port();

            when("a client is being served, and another thread calls close()").means(WAKES_UP);
            echo.endsByClose();
            when("close() was called while a client was being served").means(CLIENTS_TOO);
            expectDisconnected(client);
            when("the server is closed, and somebody connects to its port").means(STILL_LISTENS);
            expectNobodyListens(port);
            when("close() is called for the second time").means(CLOSE_AGAIN);
            echo.closes();
            when("close() was called, serve() has returned, and serve() is called again")
                    .means(CLOSED_BEFORE);
            echo.starts();
            echo.ends();
        }
    }

    private static final String SILENT =
            "this client was accepted, but has sent nothing yet: close() must know it from accept() on";

    private static void disconnectsASilentClient() throws Throwable {
        try (var echo = new Serving();
                var silent = connect(echo.port())) {
            echo.awaitAccepted();
            when("a client is connected and silent, and close() is called").means(SILENT);
            echo.endsByClose();
            expectDisconnected(silent);
        }
    }

    private static final String NOT_STARTED =
            "close() can only close the clients that it knows: tell it of a client before you create a thread for it, or"
                    + " let that thread look first whether the server is closed. (A pool that has been shut down takes no"
                    + " task: execute() throws)";

    private static void disconnectsAClientWhoseThreadIsBeingCreated() throws Throwable {
        try (var echo = new Serving(MyEchoServer.bind(0));
                var early = connect(echo.port())) {
            when("a client is accepted, and close() is called while serve() creates its thread")
                    .means(NOT_STARTED);
            if (echo.closeWhileItCreatesAThread()) {
                echo.ends();
                expectDisconnected(early);
            }
        }
    }

    private static final String LOOK_AGAIN =
            "close() doesn't know this client yet: when you have told it of a client, look once more whether the server"
                    + " is closed";

    private static void disconnectsAClientThatAcceptHasNotReturned() throws Throwable {
        try (var echo = new Serving(MyEchoServer.bind(0));
                var early = connect(echo.port())) {
            when("a client has connected, and close() is called before accept() returns its socket")
                    .means(LOOK_AGAIN);
            if (echo.closeBeforeAcceptReturns()) {
                echo.ends();
                expectDisconnected(early);
            }
        }
    }

    private static final String LISTENER_FIRST =
            "close the listener before the clients: as long as it is open, serve() accepts new ones, which close() may"
                    + " not see any more";

    private static void closesTheListenerBeforeItsClients() throws Throwable {
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends a line");
            echo.returnsTo(client, bytes("hello " + Nonce.word() + "\n"));
            Check scene = when("close() is called, and while it closes a client's socket, another client connects")
                    .means(LISTENER_FIRST);
            try (var next = echo.delayTheCloseOfItsClient()) {
                echo.endsByClose();
                scene.holds(next.isGone(), "it gets no connection, or is disconnected", NOTHING_MORE);
            }
        }
    }

    private static void disconnectsAClientThatIsAcceptedDuringClose() throws Throwable {
        try (var echo = new Serving();
                var last = new NextClient(echo.port())) {
            echo.awaitBlockedServe(A_WHILE);
            echo.acceptsBeforeItsListenerCloses(last);
            Check scene = when("close() is called, and before its listener is closed, accept() returns one more client")
                    .means(LISTENER_FIRST);
            echo.endsByClose();
            scene.holds(last.isGone(), "it gets no connection, or is disconnected", NOTHING_MORE);
        }
    }

    private static final int MANY = 30; // clients, or more than a pool has threads
    private static final String HAS_NO_THREAD =
            "close() must close the socket of every client that was accepted, also of one that waits for its turn or for"
                    + " a thread: tell it of each client before you give this client to a thread or a pool."
                    + " (shutdownNow() only empties the pool's queue: it closes no socket)";

    private static void disconnectsAllOfManyClients() throws Throwable {
        List<Socket> others = new ArrayList<>();
        try (var echo = new Serving();
                var client = TcpPeer.connect(echo.port())) {
            when("a client sends a line");
            echo.returnsTo(client, bytes("hello " + Nonce.word() + "\n"));
            echo.givesItsPoolNoMoreThreads();
            boolean onlyAccepts = echo.onlyAccepts();
            Leftovers sockets = Leftovers.before();
            do {
                for (int i = 0; i < WAITING; i++) {
                    others.add(connect(echo.port()));
                }
            } while (onlyAccepts && echo.hasAccepted(others.size(), sockets) && others.size() < MANY);

            echo.awaitBlockedServe(A_MOMENT);
            when("a client is being served, many others are connected, and another thread calls close()")
                    .means(WAKES_UP);
            echo.endsByClose();
            for (Socket other : others) {
                when("close() was called while many clients were connected")
                        .means(HAS_NO_THREAD)
                        .holds(!ending(other).equals(NOTHING_MORE), "all of them are disconnected", NOTHING_MORE);
            }
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
    }

    private static void wakesAWriteThatWaits() throws Throwable {
        try (var echo = new Serving();
                var flood = new Flood(echo.port())) {
            flood.sendsUntilItWaits(echo);
            when("the server waits in write(), because its client doesn't read, and close() is called")
                    .means(WAKES_UP);
            echo.endsByClose();
        }
    }

    private static final String FLAG_FIRST =
            "another thread may be quicker: if serve() looks at a flag of yours, set it before you close the listener";

    private static void setsItsFlagBeforeItClosesTheListener() throws Throwable {
        try (var echo = new Serving()) {
            echo.awaitBlockedServe(A_WHILE);
            echo.delayTheCloseOfTheListener();
            when("no client is connected, close() is called, and accept() throws before the listener's close() has"
                            + " returned")
                    .means(FLAG_FIRST);
            echo.endsByClose();
        }
    }

    private static void wakesAnAcceptThatWaits() throws Throwable {
        try (var echo = new Serving()) {
            echo.awaitBlockedServe(A_WHILE);
            when("no client is connected, and close() is called").means(WAKES_UP);
            echo.endsByClose();
        }
    }

    private static void endsIfItWasClosedBeforeServe() throws Throwable {
        try (var echo = new Serving(MyEchoServer.bind(0))) {
            int port = echo.port();
            when("close() is called, and serve() only after that").means(CLOSED_BEFORE);
            echo.closes();
            when("close() is called before serve(), and somebody connects").means(STILL_LISTENS);
            expectNobodyListens(port);
            when("close() is called, and serve() only after that").means(CLOSED_BEFORE);
            echo.starts();
            echo.ends();
        }
    }

    private static final String STILL_LISTENS =
            "the listener is still open: the system completes connections for it, even if nobody calls accept()";

    private static final int FEW = 5; // clients, so that a backlog has room for them

    private static void expectNobodyListens(int port) throws Throwable {
        for (int i = 0; i < FEW && letsConnect(port); i++) {
            Thread.sleep(A_MOMENT.toMillis()); // a thread that was in accept() may not have woken up yet
        }
        Check.latest().expectThrows(ConnectException.class, () -> connect(port).close());
    }

    private static boolean letsConnect(int port) {
        try {
            connect(port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void expectDisconnected(TcpPeer client) {
        try {
            client.expectEndOfStream();
        } catch (AssertionError e) {
            try {
                client.patience(A_WHILE).expectReset(); // also a way of disconnecting
            } catch (AssertionError stillOpen) {
                throw Check.latest().failure("the client is disconnected", NOTHING_MORE);
            }
        }
    }

    private static void expectDisconnected(Socket client) throws IOException {
        Check.latest().holds(!ending(client).equals(NOTHING_MORE), "the client is disconnected", NOTHING_MORE);
    }

    private static final int CLIENTS = 10;
    private static final String LEAK =
            "the client's socket stays open when its conversation has ended: each one costs a file descriptor, and when"
                    + " they are used up, nobody can connect. The end of one side doesn't close a socket";
    private static final String NOT_SHARED =
            "each server has its own listener and its own client: the fields that keep them must not be static";
    private static final String ONE_ARRAY =
            "all servers use this array: what one of them has read, another overwrites before it is sent back";
    private static final String NO_WAITING =
            "two servers have nothing in common: they share no lock and no pool of threads, so neither waits for the"
                    + " other's clients";

    @Task(
            number = 9,
            points = 1,
            rules = {"R10", "R16"},
            against = "a socket is gone when both sides have said goodbye")
    @Timeout(5)
    void closes_each_client_and_only_its_own() throws Throwable {
        byte[] line = bytes("hello " + Nonce.word() + "\n");
        try (var echo = new Serving();
                var other = new Serving()) {
            when("two servers are bound to port 0")
                    .means(NOT_SHARED)
                    .holds(echo.port() != other.port(), "each has a port of its own", "they have the same port");
            try (var first = TcpPeer.connect("first", other.port())) { // the JDK opens what it keeps
                when("a client sends a line");
                other.returnsTo(first, line);
            }
            Check leak = when("ten clients have come and gone, some by a half-close, some by a reset")
                    .means(LEAK);
            Leftovers sockets = Leftovers.before();
            for (int i = 0; i < CLIENTS; i++) {
                try (var client = TcpPeer.connect(echo.port())) {
                    echo.returnsTo(client, line);
                    if (i % 2 == 1) { // the last as well: a server may close a socket only when the next client comes
                        client.halfClose();
                    } else {
                        client.reset();
                    }
                }
            }
            leak.holds(
                    Patience.waitUntil(() -> sockets.openedSockets() == 0, Patience.limit()),
                    "all their sockets are closed",
                    sockets.openedSockets() + " of the server's sockets are still open");

            try (var anna = TcpPeer.connect("anna", echo.port());
                    var bert = TcpPeer.connect("bert", other.port())) {
                String situation = "two servers have a client each, and the first server is closed";
                when(situation).means(NOT_SHARED);
                echo.returnsTo(anna, line);
                other.returnsTo(bert, line);
                when("a server has sent a line back")
                        .means(ONE_ARRAY)
                        .holds(
                                !KeptInFields.hasInStaticField(MyEchoServer.class, line),
                                "no static field has its bytes",
                                "they are in an array (or buffer) that is in a static field");
                when(situation).means(NOT_SHARED);
                echo.endsByClose();
                other.returnsTo(bert, line);
            }
        }
        when("two servers have many clients")
                .means(NO_WAITING)
                .holds(
                        !haveTheSameLimit(),
                        "no limit that they have together",
                        "all servers together have a limit: a pool of threads (or a Semaphore) in a static field");
        waitsForNoClientOfAnotherServer(line);
    }

    private static void waitsForNoClientOfAnotherServer(byte[] line) throws Throwable {
        List<TcpPeer> silent = new ArrayList<>();
        try (var echo = new Serving();
                var flood = new Flood(echo.port());
                var other = new Serving()) {
            flood.sendsUntilItWaits(echo);
            for (int i = 1; i <= WAITING; i++) {
                silent.add(TcpPeer.connect("silent " + i, echo.port()));
            }
            when("one server has ten silent clients and one that sends and never reads, and a client"
                            + " of another server sends a line")
                    .means(NO_WAITING);
            try (var bert = TcpPeer.connect("bert", other.port())) {
                other.returnsTo(bert, line);
            }
        } finally {
            silent.forEach(TcpPeer::close);
        }
    }

    /** However large it is: so many clients that a large one is reached would take too long here. */
    private static boolean haveTheSameLimit() {
        return !KeptInFields.inStaticFields(MyEchoServer.class, Semaphore.class).isEmpty()
                || KeptInFields.inStaticFields(MyEchoServer.class, ThreadPoolExecutor.class).stream()
                        .anyMatch(pool -> pool.getMaximumPoolSize() < Integer.MAX_VALUE);
    }

    private static final String ASKED_FOR = "the port is what bind() was given; only 0 means any free port";
    private static final String TAKEN = "two servers can't listen on one port: the caller must learn of it";
    private static final String NOBODY_ELSE_CAN =
            "bind() has thrown, so nobody has a server to close: what bind() has opened, it must close itself";
    private static final String SET_REUSE =
            "connections of the closed server may remain for a minute; ServerSocket's SO_REUSEADDR, which is on unless"
                    + " you turn it off, allows you to listen again nevertheless";
    private static final String LOOPBACK_ONLY =
            "a listener without an address listens on all addresses of the machine, so everybody in the network can"
                    + " connect: give the constructor the loopback address";

    @Task(
            number = 10,
            points = 1,
            rules = {"R1", "R2", "R3"},
            against = "any port will do, and nobody comes from outside")
    void listens_on_the_port_and_the_address_that_it_was_given() throws Throwable {
        when("bind() is called with a free port, and then a client connects to it and sends a line")
                .means(ASKED_FOR);
        MyEchoServer server = bindToAFreePort();
        int port = server.port();
        try (var client = TcpPeer.connect(port);
                var echo = new Serving(server)) { // closed before its client
            echo.starts();
            echo.returnsTo(client, bytes("hello " + Nonce.word() + "\n"));

            Leftovers sockets = Leftovers.before();
            Check second = when("bind() is called with a port on which another server listens");
            second.means(TAKEN).expectThrows(IOException.class, () -> bind(port));
            second.means(NOBODY_ELSE_CAN).holds(sockets.openedSockets() == 0, "no socket is left", "a socket is open");
            for (InetAddress address : otherLoopbackAddresses()) {
                when("somebody connects to another address of this machine, " + address.getHostAddress())
                        .means(LOOPBACK_ONLY)
                        .expectThrows(IOException.class, () -> connect(address, port));
            }
        }
        when("a server was closed while it served a client, and bind() is called with its port")
                .means(SET_REUSE)
                .holds(
                        Patience.waitUntil(() -> canBind(port), Patience.limit()),
                        "bind() returns a server",
                        "bind() throws an IOException");
    }

    /** Gives bind() a free port, and expects the server to have it. */
    private static MyEchoServer bindToAFreePort() throws IOException {
        while (true) {
            int port = freePort();
            try {
                MyEchoServer server = MyEchoServer.bind(port);
                Check.latest()
                        .holds(server.port() == port, "port() returns the port that was asked for", "another port");
                return server;
            } catch (BindException e) {
                // another program was quicker: try another port
            }
        }
    }

    private static List<InetAddress> otherLoopbackAddresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        if (EVERY_127_IS_LOOPBACK) {
            addresses.add(InetAddress.getByName("127.0.0.2"));
        }
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(InetAddress::isLoopbackAddress)
                .filter(address -> !address.equals(InetAddress.getLoopbackAddress()))
                .forEach(addresses::add);
        return addresses;
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket client = new Socket()) {
            client.connect(new InetSocketAddress(address, port), (int) A_WHILE.toMillis());
        }
    }

    private static boolean canBind(int port) {
        try {
            MyEchoServer.bind(port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static final boolean ON_LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final boolean EVERY_127_IS_LOOPBACK = ON_LINUX; // elsewhere, only 127.0.0.1 is

    private static void bind(int port) throws IOException {
        MyEchoServer.bind(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** The learner's server, with serve() in its own thread. If it does something wrong, the latest check fails. */
    private static final class Serving implements AutoCloseable {

        /** Java calls childValue() in the constructor of a thread, in the thread that creates it. */
        private static final InheritableThreadLocal<Runnable> CREATES_A_THREAD = new InheritableThreadLocal<>() {
            @Override
            protected Runnable childValue(Runnable whileItCreatesAThread) {
                whileItCreatesAThread.run();
                return whileItCreatesAThread;
            }
        };

        private final MyEchoServer server;
        private Runnable whileItCreatesAThread = () -> {};
        private volatile Throwable thrown; // by serve()
        private volatile boolean isClosed; // by close(), which may not have returned
        private Background<Void> serving;

        /** Serves from now on. */
        Serving() throws IOException {
            this(MyEchoServer.bind(0));
            starts();
        }

        /** Doesn't serve yet. */
        Serving(MyEchoServer server) {
            this.server = server;
        }

        void starts() {
            serving = Background.run("serve()", this::serve);
        }

        /** Shortens the timeouts of the sockets that it keeps; false if none of them has one. */
        boolean shortenTimeouts() throws IOException {
            boolean any = false;
            for (Socket socket : KeptInFields.by(server, Socket.class)) {
                if (!socket.isClosed() && socket.getSoTimeout() > 0) {
                    socket.setSoTimeout((int) A_MOMENT.toMillis());
                    any = true;
                }
            }
            for (ServerSocket listener : KeptInFields.by(server, ServerSocket.class)) {
                if (listener.getSoTimeout() > 0) {
                    listener.setSoTimeout((int) A_MOMENT.toMillis());
                    any = true;
                }
            }
            return any;
        }

        /** If serve() itself waits for no client: what they don't read must soon wait in the class's own memory. */
        void getsSmallSendBuffers() {
            Patience.waitUntil(() -> !keptClients().isEmpty(), A_MOMENT);
            awaitBlockedServe(A_MOMENT);
            if (isIn("accept|select")) {
                keptClients().forEach(Serving::shrinkSendBuffer);
            }
        }

        private static void shrinkSendBuffer(Socket client) {
            try {
                client.setSendBufferSize(SMALL_BUFFER);
            } catch (SocketException e) {
                // already closed, which the client will see
            }
        }

        private List<Socket> keptClients() {
            List<Socket> clients = new ArrayList<>(KeptInFields.by(server, Socket.class));
            for (Selector selector : KeptInFields.by(server, Selector.class)) {
                for (SelectionKey key : selector.keys()) {
                    if (key.channel() instanceof SocketChannel client) {
                        clients.add(client.socket());
                    }
                }
            }
            return clients;
        }

        /** If it keeps a limited pool: the next clients wait for a thread, as if all of its threads were busy. */
        void givesItsPoolNoMoreThreads() {
            var shared = KeptInFields.inStaticFields(MyEchoServer.class, ThreadPoolExecutor.class); // as task 9 says
            for (ThreadPoolExecutor pool : KeptInFields.by(server, ThreadPoolExecutor.class)) {
                if (pool.getMaximumPoolSize() < Integer.MAX_VALUE && !shared.contains(pool)) {
                    pool.setCorePoolSize(Math.min(pool.getCorePoolSize(), 1));
                    pool.setMaximumPoolSize(1); // what is busy now stays
                }
            }
        }

        /** Whether serve() does nothing but accept clients, so that the test can wait until it has accepted many. */
        boolean onlyAccepts() {
            awaitBlockedServe(A_WHILE);
            return ON_LINUX && isIn("accept"); // elsewhere, its sockets can't be seen
        }

        /** Waits until it has accepted so many clients, which have their sockets in this process too. */
        boolean hasAccepted(int clients, Leftovers sockets) {
            return Patience.waitUntil(() -> sockets.openedSockets() >= 2 * clients, Patience.limit());
        }

        /** If it keeps a listener: serve() may end before the listener's close() returns. */
        void delayTheCloseOfTheListener() throws Exception {
            for (ServerSocket listener : KeptInFields.by(server, ServerSocket.class)) {
                KeptInFields.exchange(
                        server, listener, SlowSockets.listener(listener, () -> {}, () -> {}, this::awaitItsEnd));
            }
        }

        /** Starts serve(), for a client that waits; false if it doesn't keep the listener that accepts this client. */
        boolean closeBeforeAcceptReturns() throws Exception {
            boolean any = SlowSockets.delayAccept(server, this::close);
            starts();
            return any && Patience.waitUntil(() -> isClosed, Patience.limit());
        }

        /** If it keeps a listener: one more client connects before it closes, and is served, or disconnected. */
        void acceptsBeforeItsListenerCloses(NextClient last) throws Exception {
            Runnable connects = () -> {
                last.connectsAndSends('x');
                Patience.waitUntil(() -> last.isAnswered() || waitsForALock(), A_WHILE);
            };
            for (ServerSocket listener : KeptInFields.by(server, ServerSocket.class)) {
                KeptInFields.exchange(server, listener, SlowSockets.listener(listener, () -> {}, connects, () -> {}));
            }
        }

        /** Whether serve() waits for a lock, which close() may hold. */
        private boolean waitsForALock() {
            return Set.of(State.BLOCKED, State.WAITING)
                    .contains(serving.thread().getState());
        }

        private void awaitItsEnd() {
            Patience.waitUntil(serving::isDone, A_WHILE); // not longer: serve() may need a lock that close() holds
        }

        /** If it keeps a client's socket: another client connects before the close() of that socket returns. */
        NextClient delayTheCloseOfItsClient() throws Exception {
            NextClient next = new NextClient(port());
            for (Socket socket : KeptInFields.by(server, Socket.class)) {
                KeptInFields.exchange(server, socket, SlowSockets.socket(socket, () -> {
                    next.connects();
                    Patience.waitUntil(() -> serving.isDone() || keepsAnOpenSocket(), A_WHILE);
                }));
            }
            return next;
        }

        private boolean keepsAnOpenSocket() {
            return KeptInFields.by(server, Socket.class).stream().anyMatch(socket -> !socket.isClosed());
        }

        int port() {
            return server.port();
        }

        /** The client sends these bytes, and expects them back. */
        void returnsTo(TcpPeer client, byte[] bytes) throws Throwable {
            during(() -> client.send(bytes).expectBytes(bytes));
        }

        /** So many messages, each after the echo of the one before; fewer if the machine is slow. */
        void returnsEachTo(TcpPeer client, int count, IntFunction<byte[]> messages) throws Throwable {
            long end = System.nanoTime() + Patience.limit().toNanos();
            for (int i = 0; i < count && System.nanoTime() < end; i++) {
                returnsTo(client, messages.apply(i));
            }
        }

        /** Says so if a step of a conversation fails because serve() has ended. */
        void during(Executable step) throws Throwable {
            try {
                step.execute();
            } catch (AssertionError | IOException e) {
                throw Patience.waitUntil(serving::isDone, A_MOMENT) ? whyItEnded() : e;
            }
        }

        /** A client, one of those that wait, can connect. */
        TcpPeer letsConnect(String name) {
            try {
                return TcpPeer.connect(name, port());
            } catch (AssertionError e) {
                throw Check.latest().failure("all of them are connected", name + " got no connection");
            }
        }

        /** Waits until serve() waits in a socket or a selector. It may wait in another way; so not for long. */
        void awaitBlockedServe(Duration limit) {
            Patience.waitUntil(() -> isIn("accept|read|select"), limit);
        }

        /** Waits until serve() is not in accept() any more. Where threads serve, it always is; so not for long. */
        void awaitAccepted() {
            Patience.waitUntil(() -> !isIn("accept"), A_WHILE);
        }

        /** Starts serve(), for a client that waits; false if it reads from the client before it creates a thread. */
        boolean closeWhileItCreatesAThread() {
            AtomicBoolean creates = new AtomicBoolean();
            AtomicBoolean closed = new AtomicBoolean();
            whileItCreatesAThread = () -> {
                creates.set(true);
                Patience.waitUntil(closed::get, A_WHILE); // not longer: close() may wait for a lock that serve() holds
            };
            starts();
            Patience.waitUntil(() -> creates.get() || isIn("read|select"), Patience.limit());
            if (creates.get()) {
                closes();
                closed.set(true);
            }
            return creates.get();
        }

        /** Whether serve() is in one of these methods of a socket or a selector. */
        private boolean isIn(String methods) {
            return Arrays.stream(serving.thread().getStackTrace())
                    .filter(call -> call.getClassName().matches("(java.net|sun.nio.ch).*(Socket|Select).*"))
                    .anyMatch(call -> call.getMethodName().matches(methods));
        }

        /** serve() returns, and throws nothing, when close() is called. */
        void endsByClose() {
            closes();
            ends();
        }

        void closes() {
            Background<Void> closing = Background.run("close()", server::close);
            Check.latest()
                    .holds(
                            Patience.waitUntil(closing::isDone, Patience.limit()),
                            "close() returns",
                            "it waits (for a lock that serve() holds, or for a client)");
            try {
                closing.await();
            } catch (Exception e) {
                throw Check.latest().failure("close() returns", "close() has thrown " + inWords(e));
            }
        }

        void ends() {
            Check.latest()
                    .holds(
                            Patience.waitUntil(serving::isDone, Patience.limit()),
                            "serve() returns within " + Patience.inWords(Patience.limit()),
                            "it is still running");
            if (thrown != null) {
                throw whyItEnded();
            }
        }

        private AssertionError whyItEnded() {
            if (thrown instanceof UnsupportedOperationException notAttempted) {
                throw notAttempted;
            }
            String how = thrown == null ? "serve() has returned" : "serve() has thrown " + inWords(thrown);
            AssertionError failure = Check.latest().failure("serve() runs until close(), and then returns", how);
            if (thrown != null) {
                failure.setStackTrace(thrown.getStackTrace()); // so that an IDE leads there
            }
            return failure;
        }

        private void serve() {
            try {
                CREATES_A_THREAD.set(whileItCreatesAThread);
                server.serve();
            } catch (Exception e) {
                thrown = e;
            }
        }

        /** Whether close() works is another task's question; if it doesn't return, nobody waits for it. */
        @Override
        public void close() {
            Background<Void> closing = Background.run("close()", server::close);
            Patience.waitUntil(closing::isDone, A_WHILE);
            isClosed = true;
        }
    }

    /** A client that may be too late. */
    private static final class NextClient implements AutoCloseable {

        private final int port;
        private volatile Socket socket; // null: it has not connected

        NextClient(int port) {
            this.port = port;
        }

        void connects() {
            try {
                socket = MyEchoServerTest.connect(port);
            } catch (IOException e) {
                // nobody listens any more
            }
        }

        void connectsAndSends(char letter) {
            connects();
            try {
                if (socket != null) {
                    socket.getOutputStream().write(letter);
                }
            } catch (IOException e) {
                // already disconnected
            }
        }

        /** Whether an answer, or the end of the connection, has come. */
        boolean isAnswered() {
            if (socket == null) {
                return true;
            }
            try {
                socket.setSoTimeout(1); // milliseconds
                socket.getInputStream().read();
                socket.setSoTimeout((int) Patience.limit().toMillis());
                return true;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true; // a reset
            }
        }

        boolean isGone() throws IOException {
            return socket == null || !ending(socket).equals(NOTHING_MORE);
        }

        @Override
        public void close() throws IOException {
            if (socket != null) {
                socket.close();
            }
        }
    }

    /** A client that sends and never reads, so that the server waits in write(). */
    private static final class Flood implements AutoCloseable {

        private static final int MOST = 20_000_000; // bytes, for a server that takes them all and writes nothing

        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        private final SocketChannel channel = SocketChannel.open();
        private int sent;

        Flood(int port) throws IOException {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
        }

        /**
         * Sends until all buffers are full, and stay full: the server doesn't read, because it waits in write(). It
         * takes longer to know that if it isn't serve() that waits.
         */
        void sendsUntilItWaits(Serving server) {
            while (sent < MOST && (sendsMoreWithin(A_MOMENT) || !server.isIn("write") && sendsMoreWithin(A_WHILE))) {
                // the server has read some of it
            }
        }

        private boolean sendsMoreWithin(Duration limit) {
            return Patience.waitUntil(this::sendsMore, limit);
        }

        private boolean sendsMore() {
            try {
                int count = channel.write(bytes.clear());
                sent += count;
                return count > 0;
            } catch (IOException e) {
                return false; // disconnected: nothing can be sent any more
            }
        }

        void reset() throws IOException {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Without the text of an exception that names objects by their addresses. */
    private static String inWords(Throwable thrown) {
        String what =
                thrown instanceof RejectedExecutionException ? thrown.getClass().getName() : thrown.toString();
        return Arrays.stream(thrown.getStackTrace())
                .filter(element -> "MyEchoServer.java".equals(element.getFileName()))
                .map(element -> what + " at MyEchoServer.java:" + element.getLineNumber())
                .findFirst()
                .orElse(what);
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

    private static boolean receives(Socket client, byte[] bytes) {
        try {
            return Arrays.equals(bytes, client.getInputStream().readNBytes(bytes.length));
        } catch (IOException e) {
            return false;
        }
    }

    private static void expectAllAndThenEndOfStream(byte[] expected, Socket client) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        String ending = ending(client, received);
        byte[] bytes = received.toByteArray();
        int count = Math.min(bytes.length, MUCH);
        if (!Arrays.equals(bytes, 0, bytes.length, expected, 0, count)) { // other bytes, or more of them
            Check.latest().means("").expect(expected, bytes); // the difference speaks for itself
        }
        String howMany = count < MUCH ? A_PART : ALL;
        Check.latest()
                .holds(
                        count == MUCH && ending.equals(END_OF_STREAM),
                        ALL + ", then " + END_OF_STREAM,
                        howMany + ", then " + ending);
    }

    private static String ending(Socket client) throws IOException {
        return ending(client, OutputStream.nullOutputStream());
    }

    /** How the connection ends, after what is received before that. */
    private static String ending(Socket client, OutputStream received) throws IOException {
        try {
            client.getInputStream().transferTo(received);
            return END_OF_STREAM;
        } catch (SocketTimeoutException e) {
            return NOTHING_MORE;
        } catch (SocketException e) {
            return RESET;
        }
    }

    private static byte[] everyValueAfter(String word) {
        byte[] bytes = Arrays.copyOf(bytes(word), word.length() + 256);
        for (int value = 0; value < 256; value++) {
            bytes[word.length() + value] = (byte) value;
        }
        return bytes;
    }

    private static byte[] lineOf(int length) {
        return bytes("x".repeat(length - 1) + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
