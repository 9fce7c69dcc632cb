package lesson01.exercise;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import peerkit.Background;
import peerkit.Patience;
import peerkit.TcpListener;
import peerkit.WatchedSockets;
import peerkit.WatchedSockets.Attempt;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

/**
 * The sockets come from {@link WatchedSockets}: they really connect, or end as the test says, immediately and without
 * any network, and the test sees which of them were closed.
 */
@ExerciseTest(id = "1.2", title = "the outcome of a connect, by name", minutes = 30)
class DiagnosisTest {

    private static final String HOST = "192.0.2.7"; // RFC 5737 reserves it for documentation: nobody connects to it
    private static final Duration LONG = Duration.ofSeconds(5); // never used up
    private static final Duration LONGEST = Duration.ofMinutes(1);

    // the part before the dot has 67 characters, but the DNS allows only 63, so no name server knows this name
    private static final String UNKNOWN = "no-such-host-for-a-label-in-the-dns-has-at-most-sixty-three-letters.invalid";

    private static final String EVERY_WORD = "Connection refused (ECONNREFUSED, 111, 10061), Connect timed out"
            + " (ETIMEDOUT, 110, 10060), unknown host, Name or service not known, No route to host";

    private static final String NOT_OURS = "the socket must come from the supplier that the constructor was given";
    private static final String NEVER_CLOSED =
            "a socket doesn't always close itself when its connect() fails (on JDK 17 it"
                    + " doesn't):\nevery way out of the method has to close it, even if an exception leaves the method";

    @AutoClose
    final WatchedSockets sockets = new WatchedSockets();

    private final int port = Nonce.number(1024, 65_535);

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R2"},
            against = "the server has to do something before a client is connected")
    void names_a_connection() throws IOException {
        try (var listener = TcpListener.open()) {
            Check check = Check.when("a server listens on the port")
                    .means("the socket's connect() returned, so the client is connected: nothing more is needed");
            check.expect(Outcome.CONNECTED, new Diagnosis(sockets).connect("127.0.0.1", listener.port(), LONG));
            check.means(NOT_OURS)
                    .holds(
                            sockets.attempts().size() == 1,
                            "one connect() of a socket of the supplier",
                            sockets.attempts().size() + " of them");
        }
        sockets.connect();
        Check check = Check.when("the socket's connect() returns, and then the server breaks the connection")
                .means("the socket's connect() returned: what happens afterwards doesn't change the outcome."
                        + "\nYou don't have to do anything with the socket but close it");
        check.expect(Outcome.CONNECTED, outcome());
        SocketAddress wanted = new InetSocketAddress(HOST, port);
        SocketAddress tried =
                sockets.attempts().get(sockets.attempts().size() - 1).address();
        check.means("the socket must connect to the host and the port that were asked for")
                .holds(wanted.equals(tried), "a connect() to " + wanted, "a connect() to " + tried);

        expectDespiteAnInterrupt(Outcome.CONNECTED, "returns");
        expectConnectedLate();
        expectConnectedToItself();
    }

    private void expectConnectedToItself() throws IOException {
        Check check = Check.when("the socket's connect() returns, and the socket then has one address at both ends")
                .means("the socket's connect() returned: what the socket says afterwards doesn't change the outcome");
        try (var socket = new SocketConnectedToItself()) {
            check.expect(Outcome.CONNECTED, new Diagnosis(() -> socket).connect(HOST, port, LONG));
        }
    }

    @Task(number = 2, points = 1, rules = "R4", against = "every failure means the same")
    void names_a_refusal() throws IOException {
        expect(
                Outcome.REFUSED,
                new ConnectException("Connection refused"),
                "the host answered that nobody listens on the port");
        expectLate(Outcome.REFUSED, new ConnectException("Connection refused"));
    }

    private void expectConnectedLate() throws IOException {
        expectLate(Outcome.CONNECTED, "returns", new LateSocket());
    }

    private void expectLate(Outcome expected, IOException failure) throws IOException {
        LateSocket failing = new LateSocket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                super.connect(address, timeout);
                throw failure;
            }
        };
        expectLate(expected, "throws a " + failure.getClass().getSimpleName(), failing);
    }

    private void expectLate(Outcome expected, String end, LateSocket late) throws IOException {
        Check check = Check.when("the socket's connect() " + end + " after 50 ms, and the timeout is 1 ms")
                .means("the outcome is what connect() did, and not how long it took:\na busy system may end it late");
        try (late) {
            check.expect(expected, new Diagnosis(() -> late).connect(HOST, port, Duration.ofMillis(1)));
        }
    }

    @Task(number = 3, points = 1, rules = "R3", against = "a name always has an address")
    void names_an_unknown_host() throws IOException {
        Check check = Check.when("the host's name has no address")
                .means("nothing was sent to anybody: looking up the name failed");
        check.expect(Outcome.UNKNOWN_HOST, outcome(UNKNOWN));

        expect(
                Outcome.UNKNOWN_HOST,
                new UnknownHostException(HOST),
                "the socket's connect() also looks names up, and says so if it finds no address");
    }

    @Task(
            number = 4,
            points = 2,
            rules = "R9",
            against = "connect() soon gives up by itself, or setSoTimeout() makes it do so")
    void gives_connect_the_timeout() throws IOException {
        for (int millis : new int[] {Nonce.number(200, 900), 5_000, 1, Nonce.number(1_001, 9_999), 60_000}) {
            expectTimeout(millis);
        }
        Diagnosis diagnosis = new Diagnosis(sockets.fail(new ConnectException("Connection refused")));
        connectWhateverComes(diagnosis, port, Duration.ofMillis(5_000));
        connectWhateverComes(diagnosis, port, Duration.ofMillis(6_000));
        Check.when("one object is asked twice, with timeouts of 5000 ms and 6000 ms")
                .means("each call has its own timeout")
                .expect(List.of(5_000, 6_000), sockets.timeouts());
        expectTheWholeTimeout();
    }

    private void expectTheWholeTimeout() throws IOException {
        try (var sockets = new WatchedSockets().silence()) {
            Supplier<Socket> slow = () -> {
                pause(50);
                return sockets.get();
            };
            connectWhateverComes(new Diagnosis(slow), port, LONG);
            String expected = "connect() with a timeout of 5000 ms";
            Check.when("the source takes 50 ms for a socket, and the timeout is 5000 ms")
                    .means("the timeout is for the socket's connect(), and not for what your method did before")
                    .holds(inWords(sockets.timeouts()).equals(expected), expected, "another timeout");
        }
    }

    /** Time must pass: a class that measures it has a clock of its own. */
    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void expectTimeout(int millis) throws IOException {
        try (var sockets = new WatchedSockets().silence()) {
            String expected = "connect() with a timeout of " + millis + " ms";
            Check check = Check.when("the host does not answer, and the timeout is " + millis + " ms")
                    .means("the timeout did not reach connect() in milliseconds");
            connectWhateverComes(sockets, port, Duration.ofMillis(millis));

            check.whenReceived("no connect() of a socket of the supplier", NOT_OURS)
                    .whenReceived(
                            "connect() without a timeout, or with 0, which is the same",
                            "nobody can say how long this waits: the system decides, and Linux takes about two minutes"
                                    + (sockets.isReadTimeoutSet()
                                            ? "\nsetSoTimeout() doesn't help: it is for reading, and connect() ignores it"
                                            : ""));
            expectWords(check, expected, inWords(sockets.timeouts()));
        }
    }

    private static String inWords(List<Integer> timeouts) {
        if (timeouts.isEmpty()) {
            return "no connect() of a socket of the supplier";
        }
        int timeout = timeouts.get(0);
        return timeout == 0
                ? "connect() without a timeout, or with 0, which is the same"
                : "connect() with a timeout of " + timeout + " ms";
    }

    @Task(number = 5, points = 1, rules = "R5", against = "no answer means a refusal")
    void names_a_timeout() {
        expect(
                Outcome.TIMED_OUT,
                new SocketTimeoutException("Connect timed out"),
                "silence is not a refusal: the host is down or too busy, or a firewall drops the packets");
    }

    @Task(
            number = 6,
            points = 1,
            rules = "R10",
            against = "only a connected socket has to be closed, or only one that failed")
    void closes_the_socket_whatever_happens() throws IOException {
        expectClosed(
                new WatchedSockets().connect(),
                "the socket's connect() returns",
                "the caller only wants the outcome: an open connection keeps the server busy for nothing");
        for (IOException failure : List.of(
                new UnknownHostException("no-such-host.invalid"),
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Connect timed out"),
                new NoRouteToHostException("No route to host"))) {
            expectClosed(new WatchedSockets().fail(failure), "the socket's connect() throws " + failure, NEVER_CLOSED);
        }
        for (Throwable failure :
                List.of(new SecurityException("not allowed"), new RuntimeException(), new StackOverflowError())) {
            expectClosed(new WatchedSockets().fail(failure), "the socket's connect() throws " + failure, NEVER_CLOSED);
        }
        expectClosed(
                new WatchedSockets().fail(new Exception("connect() doesn't declare this")),
                "the socket's connect() throws a checked exception that it doesn't declare,"
                        + "\nas code in other languages can",
                "the compiler doesn't know everything that may be thrown. A finally block or a"
                        + "\ntry-with-resources closes the socket whatever it is");
        expectClosedOrNeverTaken(
                HOST,
                65_536,
                "the port is 65536, which can't be in an address",
                "new InetSocketAddress() throws an IllegalArgumentException");
        expectClosedOrNeverTaken(UNKNOWN, port, "the host's name has no address", "nothing was sent to anybody");
        expectClosedAtTheReturn();
        expectBothClosedIfCallsOverlap();
    }

    private void expectBothClosedIfCallsOverlap() throws IOException {
        Diagnosis[] diagnosis = new Diagnosis[1];
        Socket inner = new SocketConnectedToItself();
        Socket outer = new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) {
                connectWhateverComes(diagnosis[0], port, LONG);
            }
        };
        Iterator<Socket> source = List.of(outer, inner).iterator();
        diagnosis[0] = new Diagnosis(source::next);
        Check check = Check.when("connect() is called, and called again while the first call is still running")
                .means("each call must close its own socket: keep it in a local variable, not in a field");
        connectWhateverComes(diagnosis[0], port, LONG);
        check.holds(outer.isClosed() && inner.isClosed(), "two closed sockets", "a socket that is still open");
        inner.close();
        outer.close();
    }

    private void expectClosedAtTheReturn() throws IOException {
        Check check = Check.when("closing the socket takes 200 ms")
                .means("the socket must be closed when your method returns, and not some time later");
        Socket slow = new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) {}

            @Override
            public void close() throws IOException {
                pause(200);
                super.close();
            }
        };
        connectWhateverComes(new Diagnosis(() -> slow), port, LONG);
        check.holds(slow.isClosed(), "a closed socket", "a socket that is still open");
    }

    private static void expectClosedOrNeverTaken(String host, int port, String when, String means) throws IOException {
        try (var sockets = new WatchedSockets()) {
            Check check = Check.when(when).means(means + ":\na socket that you have taken before must be closed");
            connectWhateverComes(new Diagnosis(sockets), host, port, LONG);
            int open = sockets.open().size();
            check.holds(open == 0, "no socket that is still open", open + " open");
        }
    }

    private void expectClosed(WatchedSockets sockets, String when, String means) throws IOException {
        try (sockets) {
            Check check = Check.when(when).means(means).whenReceived("no socket", NOT_OURS);
            connectWhateverComes(sockets, port, LONG);
            expectWords(check, "a closed socket", state(sockets));
        }
    }

    private static String state(WatchedSockets sockets) {
        if (sockets.all().isEmpty()) {
            return "no socket";
        }
        return sockets.open().isEmpty() ? "a closed socket" : "a socket that is still open";
    }

    private static final List<String> MESSAGES = Arrays.asList( // what systems say, and what they don't
            "Connexion refus\u00e9e",
            "Connection refused",
            "Connection timed out",
            "Connection reset",
            "No route to host",
            "Network is unreachable",
            "python.invalid: Name or service not known",
            "python.invalid: Temporary failure in name resolution",
            EVERY_WORD,
            "",
            null);

    @Task(
            number = 7,
            points = 1,
            rules = {"R6", "R7"},
            against = "an exception's message says what happened, and is the same everywhere")
    void uses_the_type_of_the_exception_and_not_its_message() {
        for (String message : MESSAGES) {
            String means = "only the type counts: the message may be missing, and may contain anything in any language";
            expect(Outcome.REFUSED, new ConnectException(message), means);
            expect(Outcome.TIMED_OUT, new SocketTimeoutException(message), means);
            expect(Outcome.UNKNOWN_HOST, new UnknownHostException(message), means);
        }
        expect(Outcome.REFUSED, new ProxyRefuses(), "an object of a subclass is also a ConnectException");
        expect(Outcome.REFUSED, new OldProxyRefuses(), "a subclass of a subclass is a subclass");
        expect(Outcome.TIMED_OUT, new ProxyIsSilent(), "an object of a subclass is also a SocketTimeoutException");
        expect(Outcome.TIMED_OUT, new OldProxyIsSilent(), "a subclass of a subclass is a subclass");
        expect(Outcome.UNKNOWN_HOST, new ProxyKnowsNoName(), "an object of a subclass is also an UnknownHostException");
        expect(Outcome.UNKNOWN_HOST, new OldProxyKnowsNoName(), "a subclass of a subclass is a subclass");
    }

    @SuppressWarnings("serial") // like the next five: never written to a stream
    private static class ProxyRefuses extends ConnectException {}

    @SuppressWarnings("serial")
    private static final class OldProxyRefuses extends ProxyRefuses {}

    @SuppressWarnings("serial")
    private static class ProxyIsSilent extends SocketTimeoutException {}

    @SuppressWarnings("serial")
    private static final class OldProxyIsSilent extends ProxyIsSilent {}

    @SuppressWarnings("serial")
    private static class ProxyKnowsNoName extends UnknownHostException {}

    @SuppressWarnings("serial")
    private static final class OldProxyKnowsNoName extends ProxyKnowsNoName {}

    @Task(number = 8, points = 1, rules = "R8", against = "there are no failures except the ones that I know")
    void passes_on_an_exception_that_is_no_outcome() {
        passesOn(
                new NoRouteToHostException("No route to host"),
                "this is none of the outcomes: the caller must learn what happened, so let the exception through");
        passesOn(
                new SocketException("Network is unreachable"),
                "a ConnectException is a SocketException, but not every SocketException is a refusal");
        passesOn(
                new PortUnreachableException("Connection refused"),
                "this is not a ConnectException, whatever its message says");
        passesOn(
                new InterruptedIOException("timed out"),
                "a SocketTimeoutException is an InterruptedIOException, but not every one of these is a timeout");
        for (Throwable failure : List.of(
                new IOException("Too many open files"),
                new IOException(),
                new IOException(EVERY_WORD),
                new SocketException(EVERY_WORD),
                new ClosedChannelException(),
                new UncheckedIOException(new ConnectException("Connection refused")),
                new UnresolvedAddressException(),
                new RuntimeException(),
                new StackOverflowError())) {
            passesOn(failure, "this may mean anything: the caller must learn what");
        }
        for (IOException cause : List.of(
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Connect timed out"),
                new UnknownHostException("proxy.invalid"))) {
            passesOn(
                    new IOException("the proxy failed", cause),
                    "only the type of the exception itself counts, and not the cause inside it:"
                            + "\nhere the proxy can't be reached, which says nothing about the host");
        }
    }

    private void passesOn(Throwable failure, String means) {
        sockets.fail(failure);
        Throwable cause = failure.getCause();
        String with = cause == null ? "" : ", with the cause " + cause;
        Check check =
                Check.when("the socket's connect() throws " + failure + with).means(means);
        Object received = outcome();
        check.holds(
                received == failure,
                "this exception, the same object",
                received instanceof Outcome outcome ? "the outcome " + outcome : "another one: " + received);
        check.means("the caller gets what the socket threw, with nothing added to it")
                .holds(
                        failure.getCause() == cause && failure.getSuppressed().length == 0,
                        "this exception, as it was thrown",
                        "this exception, with another exception attached to it");
    }

    private static final int AT_ONCE = 100; // calls

    @Task(number = 9, points = 1, rules = "R1", against = "a second try does no harm")
    void takes_one_socket_and_connects_it_once() throws IOException {
        Diagnosis diagnosis = new Diagnosis(sockets.connect());
        try (var others = new WatchedSockets().connect()) {
            new Diagnosis(others);
            Check check = Check.when(
                            "connect() is called twice, and meanwhile there is another Diagnosis with other sockets")
                    .means("each call takes a new socket, from the source that its own object was given");
            diagnosis.connect(HOST, port, LONG);
            check.expect(Outcome.CONNECTED, diagnosis.connect(HOST, port, LONG));
            check.holds(
                    sockets.all().size() == 2,
                    "2 sockets are taken",
                    sockets.all().size() + " sockets are taken");
        }
        connectsEachTimeToTheAddressOfThisCall();
        beginsEachTimeAfresh();
        staysAloneWithItsOutcome();
        asksTheSourceWhileAnotherCallDoes();
        keepsItsOwnAddressAndTimeoutWhileAnotherCallRuns();
        runsAHundredTimesAtOnce();
        for (IOException failure : List.of(
                new SocketTimeoutException("Connect timed out"),
                new ConnectException("Connection refused"),
                new UnknownHostException(HOST),
                new NoRouteToHostException("No route to host"))) {
            try (var sockets = new WatchedSockets().fail(failure)) {
                Check check = Check.when("the socket's connect() throws " + failure)
                        .means("the caller asked for one attempt, and for no more time than the timeout."
                                + "\nA caller who wants to try again calls your method again")
                        .whenReceived("no attempt", NOT_OURS);
                connectWhateverComes(sockets, port, LONG);
                expectWords(check, "one attempt", attempts(sockets));
            }
        }
    }

    /** Other calls, which are refused, run while the socket connects (in another thread) and while it is closed. */
    private void staysAloneWithItsOutcome() throws IOException {
        Diagnosis[] diagnosis = new Diagnosis[1];
        try (var refusing = new WatchedSockets().fail(new ConnectException("Connection refused"));
                var connects = new SocketConnectedToItself() {
                    boolean isOtherDone;

                    @Override
                    public void connect(SocketAddress address, int timeout) {
                        super.connect(address, timeout);
                        var other =
                                Background.run("another call", () -> connectWhateverComes(diagnosis[0], port, LONG));
                        isOtherDone = Patience.waitUntil(other::isDone, Patience.limit());
                    }

                    @Override
                    public void close() throws IOException {
                        if (!isClosed()) {
                            super.close();
                            connectWhateverComes(diagnosis[0], port, LONG);
                        }
                    }
                }) {
            Iterator<Socket> first = List.<Socket>of(connects).iterator();
            diagnosis[0] = new Diagnosis(() -> first.hasNext() ? first.next() : refusing.get());
            Check check = Check.when("a socket's connect() returns, and while it runs and while the socket is closed,"
                            + "\nother calls of the same object are refused")
                    .means("each call has its own outcome: keep it in a local variable, not in a field");
            check.expect(Outcome.CONNECTED, diagnosis[0].connect(HOST, port, LONG));
            check.means("a call must not wait until another one has ended: connecting may take a minute")
                    .holds(
                            connects.isOtherDone,
                            "the other calls end first",
                            "they wait for the first one (for a lock)");
        }
    }

    private void asksTheSourceWhileAnotherCallDoes() throws IOException {
        Diagnosis[] diagnosis = new Diagnosis[1];
        AtomicBoolean isFirst = new AtomicBoolean(true);
        AtomicBoolean isOtherDone = new AtomicBoolean();
        try (var sockets = new WatchedSockets().connect()) {
            diagnosis[0] = new Diagnosis(() -> {
                if (isFirst.getAndSet(false)) {
                    var other = Background.run("another call", () -> connectWhateverComes(diagnosis[0], port, LONG));
                    isOtherDone.set(Patience.waitUntil(other::isDone, Patience.limit()));
                }
                return sockets.get();
            });
            Check check = Check.when("the source is slow, and another call of the same object asks it meanwhile")
                    .means(
                            "a call must not wait until another one has its socket: hold no lock while you ask the source");
            connectWhateverComes(diagnosis[0], port, LONG);
            check.holds(isOtherDone.get(), "the other call ends first", "it waits for the first one (for a lock)");
        }
    }

    private void keepsItsOwnAddressAndTimeoutWhileAnotherCallRuns() throws IOException {
        String othersHost = "192.0.2.8";
        Diagnosis[] diagnosis = new Diagnosis[1];
        AtomicBoolean isFirst = new AtomicBoolean(true);
        try (var sockets = new WatchedSockets().connect()) {
            diagnosis[0] = new Diagnosis(() -> {
                if (isFirst.getAndSet(false)) {
                    var other = Background.run(
                            "another call", () -> connectWhateverComes(diagnosis[0], othersHost, port - 1, LONG));
                    Patience.waitUntil(other::isDone, Patience.limit());
                }
                return sockets.get();
            });
            connectWhateverComes(diagnosis[0], port, LONGEST);
            SocketAddress wanted = new InetSocketAddress(HOST, port);
            Attempt last = sockets.attempts().get(sockets.attempts().size() - 1);
            boolean isOthers = !wanted.equals(last.address()) || isAbout(LONG, last.timeout());
            Check.when("a call is made with a timeout of 60000 ms. While it asks the source, another call of the same"
                            + "\nobject begins and ends, with another host and port, and a timeout of 5000 ms")
                    .means("each call has its own host, port and timeout: keep them in local variables, not in fields")
                    .holds(
                            !isOthers,
                            "a connect() to " + wanted + " with a timeout of 60000 ms",
                            "a connect() to " + last.address() + " with a timeout of " + last.timeout() + " ms");
        }
    }

    /** A class may take off the time of its own look-up. */
    private static boolean isAbout(Duration timeout, int millis) {
        return millis <= timeout.toMillis() && millis > timeout.toMillis() / 2;
    }

    private void runsAHundredTimesAtOnce() {
        CountDownLatch inTheSource = new CountDownLatch(AT_ONCE);
        CountDownLatch inConnect = new CountDownLatch(AT_ONCE);
        Diagnosis diagnosis = new Diagnosis(() -> {
            waitForTheOthers(inTheSource);
            return new SocketConnectedToItself() {
                @Override
                public void connect(SocketAddress address, int timeout) {
                    super.connect(address, timeout);
                    waitForTheOthers(inConnect);
                }
            };
        });
        Check check = Check.when("100 calls of one object begin; the source gives each its socket when all of them ask,"
                        + "\nand then the sockets' connect() returns when all of them connect")
                .means("a call must not wait until another one has ended: connecting may take a minute. So don't limit"
                        + "\nhow many calls run at once, with a semaphore or a pool of threads");
        for (int number = 1; number <= AT_ONCE; number++) {
            Background.run("call " + number, () -> connectWhateverComes(diagnosis, port, LONG));
        }
        expectAll(check, inTheSource, "in the source");
        expectAll(check, inConnect, "in the socket's connect()");
    }

    private static void expectAll(Check check, CountDownLatch calls, String where) {
        check.holds(
                Patience.waitUntil(() -> calls.getCount() == 0, Patience.limit()),
                AT_ONCE + " calls at once " + where,
                (AT_ONCE - calls.getCount()) + " calls at once " + where + ", and no more");
    }

    private static void waitForTheOthers(CountDownLatch all) {
        all.countDown();
        try {
            all.await(); // until the task's end, if the class lets only some of them in
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void beginsEachTimeAfresh() throws IOException {
        List<IOException> failures = List.of(
                new UnknownHostException(HOST),
                new ConnectException("Connection refused"),
                new SocketTimeoutException("Connect timed out"),
                new NoRouteToHostException("No route to host"));
        for (IOException failure : failures) {
            try (var sockets = new WatchedSockets().fail(failure)) {
                Diagnosis diagnosis = new Diagnosis(sockets);
                connectWhateverComes(diagnosis, 80, LONG);
                int before = sockets.attempts().size();
                connectWhateverComes(diagnosis, 80, LONG);
                Check.when("one object is asked about the same host again, and the first connect() threw " + failure)
                        .means("the host or the network may have changed: each call tries it afresh")
                        .holds(sockets.attempts().size() > before, "a second attempt", "no second attempt");
            }
        }
    }

    private void connectsEachTimeToTheAddressOfThisCall() throws IOException {
        List<InetSocketAddress> wanted = List.of(
                new InetSocketAddress(HOST, port),
                new InetSocketAddress(HOST, port - 1),
                new InetSocketAddress("192.0.2.8", port - 1),
                new InetSocketAddress("2001:db8::7", port)); // RFC 3849: for documentation
        try (var sockets = new WatchedSockets().connect()) {
            Diagnosis diagnosis = new Diagnosis(sockets);
            for (InetSocketAddress address : wanted) {
                diagnosis.connect(address.getHostString(), address.getPort(), LONG);
            }
            List<SocketAddress> tried =
                    sockets.attempts().stream().map(Attempt::address).toList();
            Check.when("one object is asked about a host, then about another port, another host, and an IPv6 address")
                    .means("each call has its own host and port: keep neither of them for the next call. (An IPv6"
                            + "\naddress contains colons, so don't cut a text at one.)")
                    .holds(wanted.equals(tried), "a connect() to each of " + wanted, "a connect() to each of " + tried);
        }
    }

    private static String attempts(WatchedSockets sockets) {
        int count = Math.max(sockets.attempts().size(), sockets.all().size());
        return count == 0 ? "no attempt" : count == 1 ? "one attempt" : count + " attempts";
    }

    /** A failure shows these words as they are, without quotes. */
    private static void expectWords(Check check, String expected, String received) {
        check.holds(expected.equals(received), expected, received);
    }

    private void expect(Outcome expected, IOException failure, String means) {
        sockets.fail(failure);
        Check check =
                Check.when("the socket's connect() throws " + inWords(failure)).means(means);
        check.whenReceived(failure, "your method let this exception through, and there is an outcome for it")
                .expect(expected, outcome());
        expectDespiteAnInterrupt(expected, "throws " + inWords(failure));
    }

    private void expectDespiteAnInterrupt(Outcome expected, String end) {
        Thread.currentThread().interrupt();
        Object received = outcome();
        Thread.interrupted();
        Check.when("the thread has been interrupted, and the socket's connect() " + end)
                .means("the outcome is what connect() did: an interrupt doesn't change it")
                .expect(expected, received);
    }

    private static String inWords(IOException failure) {
        Class<?> type = failure.getClass();
        String words = type.getSimpleName()
                + (type.getEnclosingClass() == null
                        ? ""
                        : ", a subclass of " + type.getSuperclass().getSimpleName());
        return failure.getMessage() == null ? words : words + ": " + failure.getMessage();
    }

    private Object outcome() {
        return outcome(HOST);
    }

    /** What connect() returned, or what it threw instead. */
    private Object outcome(String host) {
        try {
            return new Diagnosis(sockets).connect(host, port, LONG);
        } catch (UnsupportedOperationException notAttempted) {
            throw notAttempted;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return e;
        }
    }

    /** Other tasks grade the result. */
    private static void connectWhateverComes(WatchedSockets sockets, int port, Duration timeout) {
        connectWhateverComes(new Diagnosis(sockets), port, timeout);
    }

    private static void connectWhateverComes(Diagnosis diagnosis, int port, Duration timeout) {
        connectWhateverComes(diagnosis, HOST, port, timeout);
    }

    private static void connectWhateverComes(Diagnosis diagnosis, String host, int port, Duration timeout) {
        try {
            diagnosis.connect(host, port, timeout);
        } catch (Exception | StackOverflowError e) {
            // not what this task is about
        }
    }

    /** As happens on loopback now and then, if the system gives the client the very port that it connects to. */
    private static class SocketConnectedToItself extends Socket {

        private InetSocketAddress address;

        @Override
        public void connect(SocketAddress address, int timeout) {
            this.address = (InetSocketAddress) address;
        }

        @Override
        public InetAddress getInetAddress() {
            return address.getAddress();
        }

        @Override
        public InetAddress getLocalAddress() {
            return address.getAddress();
        }

        @Override
        public int getPort() {
            return address.getPort();
        }

        @Override
        public int getLocalPort() {
            return address.getPort();
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return address;
        }

        @Override
        public SocketAddress getLocalSocketAddress() {
            return address;
        }
    }

    /** Its connect() takes 50 ms, whatever the timeout. */
    private static class LateSocket extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
