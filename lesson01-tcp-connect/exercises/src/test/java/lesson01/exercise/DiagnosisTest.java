package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import peerkit.ClosedPort;
import peerkit.TcpListener;
import peerkit.WatchedSockets;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

/**
 * The sockets come from {@link WatchedSockets}: they really connect, or fail as the test says, immediately and without
 * any network, and the test sees which of them were closed.
 */
@ExerciseTest(id = "1.2", title = "the outcome of a connect, by name", minutes = 30)
class DiagnosisTest {

    private static final String HOST = "127.0.0.1";
    private static final Duration LONG = Duration.ofSeconds(5); // never used up

    // the part before the dot has 67 characters, but the DNS allows only 63, so no name server knows this name
    private static final String UNKNOWN = "no-such-host-for-a-label-in-the-dns-has-at-most-sixty-three-letters.invalid";

    @AutoClose
    final WatchedSockets sockets = new WatchedSockets();

    @AutoClose
    final ClosedPort nobody = ClosedPort.open(); // no socket of these tests really connects to it

    @Task(number = 1, points = 1, against = "the server has to do something before a client is connected")
    void names_a_connection() throws IOException {
        try (var listener = TcpListener.open()) {
            Check.when("a server listens on the port")
                    .means("the socket's connect() returned, so the client is connected: nothing more is needed")
                    .expect(Outcome.CONNECTED, new Diagnosis(sockets).connect(HOST, listener.port(), LONG));
        }
    }

    @Task(number = 2, points = 1, against = "every failure means the same")
    void names_a_refusal() throws IOException {
        sockets.fail(new ConnectException("Connection refused")); // not a real one, which takes two seconds on Windows
        Check.when("the socket's connect() throws a ConnectException: Connection refused")
                .means("the host answered that nobody listens on the port")
                .expect(Outcome.REFUSED, connect());
    }

    @Task(number = 3, points = 1, against = "a name always has an address")
    void names_an_unknown_host() throws IOException {
        Check.when("the host's name has no address")
                .means("nothing was sent to anybody: looking up the name failed")
                .expect(Outcome.UNKNOWN_HOST, new Diagnosis(sockets).connect(UNKNOWN, nobody.port(), LONG));
    }

    @Task(number = 4, points = 2, against = "connect() soon gives up by itself, or setSoTimeout() makes it do so")
    void gives_connect_the_timeout() {
        sockets.silence();
        int millis = Nonce.number(200, 900);
        String expected = "connect() with a timeout of " + millis + " ms";

        Check check = Check.when("the host does not answer, and the timeout is " + millis + " ms")
                .means("the timeout did not reach connect() in milliseconds");
        try {
            connect(sockets, Duration.ofMillis(millis));
        } catch (IOException e) {
            // another task grades the result
        }

        check.whenReceived(
                        inWords(List.of(0)),
                        "nobody can say how long this waits: the system decides, and Linux takes about two minutes."
                                + "\nsetSoTimeout() doesn't help: it is for reading, and connect() ignores it")
                .whenReceived(
                        inWords(List.of()), "the socket must come from the supplier that the constructor was given")
                .holds(inWords(sockets.timeouts()).equals(expected), expected, inWords(sockets.timeouts()));
    }

    @Task(number = 5, points = 1, against = "no answer means a refusal")
    void names_a_timeout() throws IOException {
        sockets.fail(new SocketTimeoutException("Connect timed out"));
        Check.when("the socket's connect() throws a SocketTimeoutException: Connect timed out")
                .means("silence is not a refusal: the host is down or too busy, or a firewall drops the packets")
                .expect(Outcome.TIMED_OUT, connect());
    }

    @Task(number = 6, points = 2, against = "only a connected socket has to be closed, or only one that failed")
    void closes_the_socket_whatever_happens() throws IOException {
        try (var listener = TcpListener.open()) {
            Check check = Check.when("the socket's connect() succeeds")
                    .means("the caller only wants the outcome: an open connection keeps the server busy for nothing");
            new Diagnosis(sockets).connect(HOST, listener.port(), LONG);
            closed(check, sockets);
        }
        for (IOException failure : List.of(
                new UnknownHostException("no-such-host.invalid"),
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Connect timed out"),
                new NoRouteToHostException("No route to host"))) {
            closedAfter(failure);
        }
    }

    private void closedAfter(IOException failure) throws IOException {
        try (var sockets = new WatchedSockets().fail(failure)) {
            Check check = Check.when("the socket's connect() throws " + failure)
                    .means("a socket doesn't always close itself when its connect() fails (on JDK 17 it doesn't):"
                            + "\nevery way out of the method has to close it, even if an exception leaves the method");
            try {
                connect(sockets, LONG);
            } catch (IOException e) {
                // another task grades the result
            }
            closed(check, sockets);
        }
    }

    private static void closed(Check check, WatchedSockets sockets) {
        check.whenReceived("no socket", "the socket must come from the supplier that the constructor was given")
                .holds(state(sockets).equals("a closed socket"), "a closed socket", state(sockets));
    }

    private static String state(WatchedSockets sockets) {
        if (sockets.all().isEmpty()) {
            return "no socket";
        }
        return sockets.open().isEmpty() ? "a closed socket" : "a socket that is still open";
    }

    @Task(number = 7, points = 1, against = "an exception's message says what happened, and is the same everywhere")
    void uses_the_type_of_the_exception_and_not_its_message() {
        sockets.fail(new ConnectException("Connexion refus\u00e9e"));
        Check.when("the socket's connect() throws a ConnectException: Connexion refus\u00e9e")
                .means("the message comes from the system, in the user's language; the type is the same everywhere")
                .expect(Outcome.REFUSED, connectOrFailure());

        sockets.fail(new SocketTimeoutException());
        Check.when("the socket's connect() throws a SocketTimeoutException without a message")
                .means("an exception may have no message, but it always has a type")
                .expect(Outcome.TIMED_OUT, connectOrFailure());

        sockets.fail(new UnknownHostException("timed-out-or-refused.example.org"));
        Check.when("the socket's connect() throws an UnknownHostException: timed-out-or-refused.example.org")
                .means("this exception's message is the name that was looked up, and a name may contain anything")
                .expect(Outcome.UNKNOWN_HOST, connectOrFailure());
    }

    @Task(number = 8, points = 1, against = "there are no failures except the ones that I know")
    void passes_on_an_exception_that_is_no_outcome() throws Throwable {
        sockets.fail(new NoRouteToHostException("No route to host"));
        Check.when("the socket's connect() throws a NoRouteToHostException")
                .means("this is none of the outcomes: the caller must learn what happened, so pass the exception on")
                .expectThrows(NoRouteToHostException.class, () -> connect());

        sockets.fail(new SocketException("Network is unreachable"));
        Check.when("the socket's connect() throws a SocketException: Network is unreachable")
                .means("a ConnectException is a SocketException, but not every SocketException is a refusal")
                .expectThrows(SocketException.class, () -> connect());
    }

    private Outcome connect() throws IOException {
        return connect(sockets, LONG);
    }

    private Outcome connect(WatchedSockets sockets, Duration timeout) throws IOException {
        return new Diagnosis(sockets).connect(HOST, nobody.port(), timeout);
    }

    /** For the tasks in which an exception is a wrong answer like any other. */
    private Object connectOrFailure() {
        try {
            return connect();
        } catch (IOException e) {
            return e;
        }
    }

    private static String inWords(List<Integer> timeouts) {
        if (timeouts.isEmpty()) {
            return "no call of connect() on a socket of the supplier";
        }
        int timeout = timeouts.get(0);
        return timeout == 0
                ? "connect() without a timeout, or with 0, which is the same"
                : "connect() with a timeout of " + timeout + " ms";
    }
}
