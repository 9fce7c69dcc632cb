package lesson01.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import peerkit.Background;
import peerkit.ManualClock;
import peerkit.Patience;
import peerkit.TcpListener;
import peerkit.Undeclared;
import peerkit.WatchedSockets;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

/**
 * The sockets come from {@link WatchedSockets}: they really connect, or fail as the test says, immediately and without
 * any network. Whatever should take time moves the clock on instead, so no time passes here, however long a limit is.
 */
@ExerciseTest(id = "1.3", title = "the first address that answers", minutes = 45)
class FirstAnswerTest {

    // RFC 5737 reserves these addresses for documentation; no socket here really connects to them
    private static final InetSocketAddress A = new InetSocketAddress("192.0.2.1", 80);
    private static final InetSocketAddress B = new InetSocketAddress("192.0.2.2", 80);
    private static final InetSocketAddress C = new InetSocketAddress("192.0.2.3", 80);
    private static final InetSocketAddress D = new InetSocketAddress("192.0.2.4", 80);
    private static final InetSocketAddress UNRESOLVED = InetSocketAddress.createUnresolved("localhost", 80);

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration NANO = Duration.ofNanos(1);

    private static final String CONNECTED = "an open socket, connected to the server";
    private static final String CLOSED = "a socket that is closed";
    private static final String MEANS_CLOSED =
            "the caller wants to talk over this connection, but it is closed: a try-with-resources closes"
                    + "\nwhat is in its brackets on every way out, including return";

    final ManualClock clock = new ManualClock();

    @AutoClose
    final WatchedSockets sockets = new WatchedSockets(clock);

    private FirstAnswer firstAnswer;

    @AutoClose
    final TcpListener server = TcpListener.open();

    @Task(
            number = 1,
            points = 1,
            rules = {"R2", "R3"},
            against = "a socket that is returned may be in a try-with-resources")
    void returns_a_socket_that_is_connected_to_the_first_address() {
        sockets.fail(B, refused());
        Check check = Check.when("a server listens at the first of two addresses")
                .means("a server answers at the first address: return the socket that is connected to it, and leave it"
                        + " open")
                .whenReceived(CLOSED, MEANS_CLOSED)
                .whenReceived(
                        "a socket that was made elsewhere",
                        "the socket must come from the supplier that the constructor was given");
        expectConnected(check, server.address(), B);
        check.means("the first address has answered, so nobody needs the second one");
        expectTried(check, 1, sockets.attempts().size());
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R1", "R2", "R13"},
            against = "one failure is the end")
    void tries_the_next_address_when_one_fails() throws IOException {
        sockets.fail(A, refused()).fail(B, noRoute()).fail(C, refused());
        Check check = Check.when("the first of four addresses refuses, there is no route to the second,"
                        + "\na server listens at the third, and the fourth would refuse")
                .means("one address's failure says nothing about the others: each address gets its own try,"
                        + "\nand its own socket, because a socket that has failed can't connect again")
                .whenReceived(CLOSED, MEANS_CLOSED);
        expectConnected(check, A, B, server.address(), C);
        check.means("each address gets its own socket, and the address after the one that answered isn't tried");
        check.holds(
                sockets.all().size() == 3, "3 sockets are taken", sockets.all().size() + " sockets are taken");

        List<InetSocketAddress> addresses = new ArrayList<>(List.of(A, server.address(), B));
        check = Check.when("the second of three addresses answers")
                .means("the list belongs to the caller, who may need it again");
        result(firstAnswer(), LIMIT, addresses);
        check.expect(List.of(A, server.address(), B), addresses);

        check = Check.when("the only address is unresolved, and the socket has a proxy that resolves it")
                .means("only the socket knows which addresses it can connect to, so ask it");
        expectConnectedAfter(check, Duration.ZERO, UNRESOLVED);
    }

    /** The only socket connects to the server, whatever its address is said to be, and takes this long. */
    private void expectConnectedAfter(Check check, Duration time, InetSocketAddress address) throws IOException {
        Socket socket = new Socket() {
            @Override
            public void connect(SocketAddress ignored, int timeout) throws IOException {
                super.connect(server.address(), timeout);
                clock.advance(time);
            }
        };
        try (socket) {
            Object result = result(new FirstAnswer(() -> socket, clock), LIMIT, new ArrayList<>(List.of(address)));
            expectWords(check, CONNECTED, result == socket ? CONNECTED : String.valueOf(result));
        }
    }

    @Task(number = 3, points = 1, rules = "R4", against = "a socket that is not connected need not be closed")
    void closes_every_socket_that_failed() throws IOException {
        sockets.fail(A, refused()).silence(B);
        expectClosed("two addresses fail, and a server listens at the third", A, B, server.address());
        expectClosed("two addresses fail, and there are no others", A, B);
        sockets.fail(B, new IllegalStateException("not allowed"));
        expectClosed("the second socket's connect() throws an IllegalStateException", A, B);
        sockets.fail(B, new NoClassDefFoundError("Proxy"));
        expectClosed("the second socket's connect() throws an Error", A, B);

        int before = sockets.all().size();
        firstAnswer = new FirstAnswer(() -> onlyTwo(before), clock);
        sockets.fail(B, refused());
        expectClosed("two addresses fail, and sockets.get() throws an IllegalStateException for the third", A, B, A);
        firstAnswer = null; // so the next call makes the usual one again

        sockets.fail(C, noRoute()).failToClose();
        expectClosed("three addresses fail, and each socket's close() throws an IOException", A, B, C);

        expectClosedThoughConnected(refused());
        expectClosedThoughConnected(new IllegalStateException("not allowed"));
        expectClosedThoughConnected(new NoClassDefFoundError("Proxy"));
    }

    private static final String CONNECT_HAS_THROWN =
            "this socket is connected, but its connect() has thrown, so nobody gets it: close it, whatever isConnected()"
                    + "\nsays. Only a socket whose connect() has returned stays open";

    /** The only socket really connects to the server, and only then fails. */
    private void expectClosedThoughConnected(Throwable failure) throws IOException {
        Socket socket = new Socket() {
            @Override
            public void connect(SocketAddress ignored, int timeout) throws IOException {
                super.connect(server.address(), timeout);
                throw Undeclared.thrown(failure);
            }
        };
        try (socket) {
            result(new FirstAnswer(() -> socket, clock), LIMIT, new ArrayList<>(List.of(A)));
            Check.when("a socket connects, and then its connect() throws "
                            + failure.getClass().getSimpleName() + " (a login fails, say)")
                    .means(CONNECT_HAS_THROWN)
                    .holds(socket.isClosed(), CLOSED, "it is still open");
        }
    }

    /** Throws instead of supplying a third socket. */
    private Socket onlyTwo(int before) {
        if (sockets.all().size() == before + 2) {
            throw new IllegalStateException("no socket left");
        }
        return sockets.get();
    }

    /** Takes new sockets and leaves none behind. */
    private void expectClosed(String when, InetSocketAddress... addresses) throws IOException {
        int before = sockets.all().size();
        Object result = result(LIMIT, addresses);
        Check check = Check.when(when)
                .means("a socket doesn't always close itself when its connect() fails (on JDK 17 it doesn't):"
                        + "\nyou have to close every socket that you take and don't return, even if the close() of"
                        + "\nanother one fails, or sockets.get() throws");
        check.holds(sockets.all().size() > before, "a socket for each address", "no socket of the supplier");
        long open = sockets.open().stream().filter(socket -> socket != result).count();
        check.holds(open == 0, "sockets that failed and are still open: none", open + " still open");
        sockets.close();
    }

    private static final String EACH_REASON =
            "each address may have failed for a different reason, and any of them may be the one that matters:"
                    + "\naddSuppressed() adds the exceptions themselves to the one that you throw, in the order of the"
                    + "\naddresses. A new exception, even one with the same text, must have the old one as its cause";

    @Task(
            number = 4,
            points = 1,
            rules = {"R11", "R13"},
            against = "the last failure is the only reason")
    void says_why_each_address_failed() throws Throwable {
        IOException[] failures = {refused(), new UnknownHostException(Nonce.word() + ".invalid"), noRoute()};
        sockets.fail(A, failures[0]).fail(B, failures[1]).fail(C, failures[2]);
        expectReasons("three addresses fail, each for a different reason", failures, A, B, C);

        IOException[] twice = {failures[0], failures[1], failures[0]};
        expectReasons("the first and the third address are the same, and all fail", twice, A, B, A);

        IOException[] two = {failures[1], failures[0]};
        sockets.fail(UNRESOLVED, failures[1]);
        expectReasons("the first of two addresses is unresolved, and both fail", two, UNRESOLVED, A);

        for (IOException failure : rareFailures()) {
            sockets.fail(A, failure);
            String kind = failure.getClass().getSimpleName();
            IOException[] both = {failure, failures[1]};
            expectReasons("the first of two addresses fails with " + kind, both, A, B);
        }
        forgetsWhyTheCallBeforeFailed();
        triesWhileAnotherTries();
    }

    private static final String ONLY_OF_THIS_CALL =
            "each call has its own failures: a list in a field keeps those of the call before, unless every way out"
                    + "\nempties it. Keep them in a local variable";

    private void forgetsWhyTheCallBeforeFailed() throws Throwable {
        AtomicInteger left = new AtomicInteger(1);
        firstAnswer = new FirstAnswer(() -> socketOrOneException(left), clock);
        sockets.fail(A, noRoute());
        expectOwnReasonsAfter("sockets.get() throws an exception", A, B);
        sockets.fail(B, new IllegalStateException("not allowed"));
        expectOwnReasonsAfter("connect() throws an IllegalStateException", A, B);
        sockets.fail(B, new NoClassDefFoundError("Proxy"));
        expectOwnReasonsAfter("connect() throws an Error", A, B);
        expectOwnReasonsAfter("a server answers", A, server.address());
    }

    /** A socket, but instead of the one after those that are left, an exception. */
    private Socket socketOrOneException(AtomicInteger left) {
        if (left.getAndDecrement() == 0) {
            throw new IllegalStateException("no socket left");
        }
        return sockets.get();
    }

    private void expectOwnReasonsAfter(String before, InetSocketAddress... addressesBefore) throws Throwable {
        result(LIMIT, addressesBefore);
        IOException[] failures = {refused(), noRoute()};
        sockets.fail(C, failures[0]).fail(D, failures[1]);
        expectReasons(
                "an address fails, and at the next one " + before
                        + ".\nThen the same object is given two other addresses, and both fail",
                ONLY_OF_THIS_CALL,
                failures,
                C,
                D);
    }

    /** In the same thread and in another one. The other object has another limit, and a clock that shows another time. */
    private void triesWhileAnotherTries() throws Throwable {
        boolean[] isOtherDone = {true};
        FirstAnswer other = new FirstAnswer(sockets, () -> clock.getAsLong() - 2 * LIMIT.toNanos());
        IOException[] failures = {refused(), noRoute()};
        sockets.fail(A, failures[0]).fail(B, failures[1]).fail(D, new IOException("the other object's failure"));
        firstAnswer = new FirstAnswer(
                () -> {
                    result(other, NANO, new ArrayList<>(List.of(D)));
                    var inAnotherThread =
                            Background.run("another object", () -> result(other, NANO, new ArrayList<>(List.of(D))));
                    isOtherDone[0] = isOtherDone[0] && Patience.waitUntil(inAnotherThread::isDone, Patience.limit());
                    return sockets.get();
                },
                clock);
        expectReasons("two addresses fail, and while each is tried, another object tries its own", failures, A, B);
        Check.when("while an object tries an address, another object tries its own in another thread")
                .means("connecting may take an hour, so two objects must not share a lock")
                .holds(isOtherDone[0], "the other object's connect() ends", "it waits for the first object");

        List<InetSocketAddress> sameList = new ArrayList<>(List.of(A));
        firstAnswer = new FirstAnswer(
                () -> {
                    var inAnotherThread = Background.run("another object", () -> result(other, NANO, sameList));
                    isOtherDone[0] = Patience.waitUntil(inAnotherThread::isDone, Patience.limit());
                    return sockets.get();
                },
                clock);
        result(firstAnswer, LIMIT, sameList);
        Check.when("two objects get the same list, one of them while the other one tries its first address")
                .means("connecting may take an hour, so two objects must not share a lock, and they share the list")
                .holds(isOtherDone[0], "the other object's connect() ends", "it waits for the first object");
    }

    private static List<IOException> rareFailures() {
        return List.of(
                new InterruptedIOException(),
                new SocketTimeoutException(),
                new SocketException(),
                new ClosedByInterruptException(),
                new EOFException(),
                new IOException());
    }

    private void expectReasons(String when, IOException[] failures, InetSocketAddress... addresses) throws Throwable {
        expectReasons(when, EACH_REASON, failures, addresses);
    }

    private void expectReasons(String when, String means, IOException[] failures, InetSocketAddress... addresses)
            throws Throwable {
        Check check = Check.when(when)
                .means("when no address answers, there is no socket to return, and an IOException says so");
        Exception thrown = check.expectThrows(IOException.class, () -> connect(LIMIT, addresses));

        Throwable[] suppressed = thrown.getSuppressed();
        check.means(means)
                .holds(
                        suppressed.length == failures.length
                                && IntStream.range(0, failures.length)
                                        .allMatch(i -> isReason(suppressed[i], failures[i])),
                        "suppressed exceptions: the failures themselves, or with them as their causes"
                                + lines(failures),
                        "suppressed exceptions:" + (suppressed.length == 0 ? " none" : lines(suppressed)));
    }

    /** Whether this exception is the failure, or has it as its cause. */
    private static boolean isReason(Throwable suppressed, IOException failure) {
        return Stream.iterate(suppressed, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each == failure);
    }

    private static String lines(Throwable[] exceptions) {
        return Stream.of(exceptions)
                .map(each -> "\n" + each + (each.getCause() == null ? "" : ", with a cause"))
                .collect(Collectors.joining());
    }

    @Task(
            number = 5,
            points = 1,
            rules = {"R1", "R9", "R10"},
            against = "each address has its own limit")
    void stops_when_the_time_is_over() throws IOException {
        String means = "the limit is for all addresses together, according to the clock that the constructor was given:"
                + "\nwhen it is over, nobody waits for an answer any more";
        expectTriedAfter(LIMIT.plusSeconds(1), "a second after the end of the limit", 1, means);
        expectTriedAfter(LIMIT, "exactly at the end of the limit", 1, means);
        expectTriedAfter(LIMIT.minus(NANO), "1 ns before the end of the limit", 3, "there is still a little time left");

        Duration limit = Duration.ofNanos(5_900_000);
        sockets.fail(A, refused(), Duration.ofNanos(5_500_000));
        Check check = Check.when("the limit is 5.9 ms, and the first of two addresses fails after 5.5 ms")
                .means("a limit need not be a whole number of milliseconds, and 0.4 ms are left");
        expectTried(check, 2, triedWithin(limit, A, B));

        for (long start : new long[] {Long.MAX_VALUE - 1_000_000, Long.MIN_VALUE, -LIMIT.toNanos(), -1, 0}) {
            expectTriedWithAClockThatStartsAt(start, LIMIT.minus(NANO), 2);
            expectTriedWithAClockThatStartsAt(start, LIMIT, 1);
        }

        check = Check.when("the only address answers a second after the end of the limit")
                .means("the caller wants a connection, and here it is: don't throw it away because it is late");
        expectConnectedAfter(check, LIMIT.plusSeconds(1), server.address());
    }

    private static void expectTriedWithAClockThatStartsAt(long start, Duration firstFails, int tried)
            throws IOException {
        ManualClock clock = new ManualClock(start);
        try (WatchedSockets sockets = new WatchedSockets(clock)) {
            sockets.fail(A, refused(), firstFails).fail(B, refused());
            Check check = Check.when("the clock shows " + start + " ns at first, the limit is " + LIMIT.toNanos()
                            + " ns,\nand the first of two addresses fails after " + firstFails.toNanos() + " ns")
                    .means("only the difference between two times means anything. Any number can be a time, and a later"
                            + "\none may be smaller, so subtract the times, and compare what is left with 0");
            result(new FirstAnswer(sockets, clock), LIMIT, new ArrayList<>(List.of(A, B)));
            expectTried(check, tried, sockets.attempts().size());
        }
    }

    private void expectTriedAfter(Duration firstFails, String inWords, int tried, String means) {
        sockets.fail(A, refused(), firstFails).fail(B, refused()).fail(C, refused());
        Check check = Check.when("the first of three addresses fails " + inWords + ", and the others fail at once")
                .means(means);
        int before = sockets.all().size();
        expectTried(check, tried, triedWithin(LIMIT, A, B, C));
        int taken = sockets.all().size() - before;
        check.means("an address that isn't tried needs no socket, and a socket that nobody uses is never closed:"
                        + "\nlook at the time first, and then take a socket")
                .holds(taken <= tried, "sockets taken: " + tried, "sockets taken: " + taken);
    }

    /** How many addresses are tried. */
    private int triedWithin(Duration limit, InetSocketAddress... addresses) {
        int before = sockets.attempts().size();
        result(limit, addresses);
        return sockets.attempts().size() - before;
    }

    @Task(number = 6, points = 1, rules = "R7", against = "you soon know that an address doesn't answer")
    void gives_each_address_its_share_of_the_time() {
        int share = Nonce.number(1000, 2000);
        Duration limit = Duration.ofMillis(6L * share);
        String means = "an address that doesn't answer uses up all the time it gets. So each one gets the time left,"
                + "\ndivided by the number of addresses left, and the later ones also get a chance";

        sockets.silence(A).silence(B).silence(C);
        expectTimeouts("none of three addresses answers", means, limit, 2 * share, 2 * share, 2 * share);
        expectTimeouts("none of three addresses answers", means, Duration.ofHours(1), 1_200_000, 1_200_000, 1_200_000);
        expectTimeouts(
                "none of three addresses answers",
                "a share is rounded down, and what is left of it is shared among the other addresses",
                Duration.ofMillis(11),
                3,
                4,
                4);
        expectTimeouts(
                "the same address is in the list three times, and doesn't answer",
                means,
                limit,
                List.of(A, A, A),
                2 * share,
                2 * share,
                2 * share);
        sockets.fail(A, refused());
        expectTimeouts(
                "the first of three addresses refuses at once, and the others do not answer",
                "the first address didn't use its share, so the others get more time",
                limit,
                2 * share,
                3 * share,
                3 * share);
        countsTheTimeOfClosing();
    }

    /** A class may close a socket later, so what is left is measured when connect() is called. */
    private void countsTheTimeOfClosing() {
        Duration limit = Duration.ofSeconds(9);
        long end = clock.getAsLong() + limit.toNanos();
        List<Integer> expected = new ArrayList<>();
        List<Integer> received = new ArrayList<>();
        Supplier<Socket> slow = () -> new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                long left = (end - clock.getAsLong()) / 1_000_000;
                expected.add((int) left / (3 - received.size()));
                received.add(timeout);
                throw refused();
            }

            @Override
            public void close() throws IOException {
                clock.advance(Duration.ofSeconds(2));
                super.close();
            }
        };
        result(new FirstAnswer(slow, clock), limit, new ArrayList<>(List.of(A, B, C)));
        Check check = Check.when("three addresses refuse at once, and each socket's close() takes 2 seconds")
                .and("limit", limit.toMillis() + " ms")
                .means("the time left is what the clock says just before a connect(): a close() may also take time");
        expectWords(check, timeouts(expected), timeouts(received));
    }

    private void expectTimeouts(String when, String means, Duration limit, Integer... millis) {
        expectTimeouts(when, means, limit, List.of(A, B, C), millis);
    }

    private void expectTimeouts(
            String when, String means, Duration limit, List<InetSocketAddress> addresses, Integer... millis) {
        int before = sockets.timeouts().size();
        Check check = Check.when(when).and("limit", limit.toMillis() + " ms").means(means);
        result(firstAnswer(), limit, new ArrayList<>(addresses));
        List<Integer> all = sockets.timeouts();
        expectWords(check, timeouts(List.of(millis)), timeouts(all.subList(before, all.size())));
    }

    private static String timeouts(List<Integer> millis) {
        return "timeouts of " + millis.stream().map(each -> each + " ms").collect(Collectors.joining(", "));
    }

    @Task(number = 7, points = 1, rules = "R8", against = "a timeout of 0 is a very short one")
    void never_gives_connect_a_timeout_of_0() {
        sockets.silence();
        expectNoTimeoutOf0("none of four addresses answers", Duration.ofMillis(2), A, B, C, D);
        Check check = expectNoTimeoutOf0("the address does not answer", Duration.ofNanos(500_000), A);
        check.means("a share of less than 1 ms becomes 1 ms, as long as there is any time left");
        List<Integer> all = sockets.timeouts();
        expectWords(check, timeouts(List.of(1)), timeouts(all.subList(all.size() - 1, all.size())));
    }

    private Check expectNoTimeoutOf0(String when, Duration limit, InetSocketAddress... addresses) {
        int before = sockets.timeouts().size();
        Check check = Check.when(when)
                .and("limit", limit.toNanos() / 1e6 + " ms")
                .means("for connect(), 0 doesn't mean 'immediately' but 'no limit': it waits until the system gives up,"
                        + "\non Linux about two minutes. So never round less than 1 ms down to 0");
        result(limit, addresses);
        List<Integer> timeouts =
                sockets.timeouts().subList(before, sockets.timeouts().size());
        check.holds(
                !timeouts.contains(0),
                "each connect() with a timeout of at least 1 ms",
                "a connect() without a timeout, or with 0, which is the same");
        check.means("there is still time for an address").holds(!timeouts.isEmpty(), "a connect()", "no connect()");
        return check;
    }

    @Task(
            number = 8,
            points = 1,
            rules = "R12",
            against = "a list is never empty",
            hangs = "without an address there is neither an answer nor a failure, but your code waits for one of them")
    void says_immediately_that_there_is_no_address() throws Throwable {
        Check.when("the list of addresses is empty")
                .means("there is nothing to try and no failure to report: the caller has made a mistake and must be"
                        + " told")
                .expectThrows(IllegalArgumentException.class, () -> connect(LIMIT));
    }

    @Task(number = 9, points = 1, rules = "R5", against = "close() never throws")
    void carries_on_when_a_socket_can_not_be_closed() throws Throwable {
        IOException[] failures = {refused(), noRoute()};
        sockets.fail(A, failures[0]).fail(B, failures[1]).failToClose();
        Check check = Check.when("the first of two addresses refuses, the close() of its socket throws an IOException,"
                        + "\nand a server listens at the second")
                .means("the socket is of no more use, whatever close() says: there is another address to try");
        expectConnected(check, A, server.address());

        expectReasons("two addresses fail, and then close() throws an IOException for both", failures, A, B);

        IOException same = refused();
        firstAnswer = new FirstAnswer(() -> failing(same), clock);
        IOException[] both = {same, same};
        expectReasons("two addresses fail, and close() throws the same object as connect()", both, A, B);
    }

    /** A socket that throws this exception whenever it is asked to connect or to close. */
    private static Socket failing(IOException failure) {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                throw failure;
            }

            @Override
            public void close() throws IOException {
                throw failure;
            }
        };
    }

    @Task(number = 10, points = 1, rules = "R6", against = "whatever is thrown means that the address doesn't answer")
    void passes_on_whatever_is_no_IOException() {
        sockets.failToClose();
        for (Throwable unexpected : unexpectedFailures()) {
            sockets.fail(A, unexpected);
            String name = unexpected.getClass().getSimpleName();
            Check check = Check.when("the first socket's connect() throws " + name
                            + ", its close() throws an IOException,"
                            + "\nand a server listens at the second address")
                    .means("something is wrong with the program, not with the address: don't hide it from the caller");
            Object result = result(LIMIT, A, server.address());
            check.holds(
                    result == unexpected,
                    "what connect() threw, the same object",
                    result instanceof Socket ? "a socket" : "another result: " + result);
        }
    }

    private static List<Throwable> unexpectedFailures() {
        return List.of(
                new UncheckedIOException(refused()),
                new NullPointerException(),
                new NoClassDefFoundError("Proxy"),
                new SecurityException(),
                new IllegalArgumentException(),
                new UnresolvedAddressException(),
                new UnsupportedAddressTypeException(),
                new IllegalStateException(),
                new IllegalBlockingModeException(),
                new CancellationException(),
                new UnsupportedOperationException(),
                new NoSuchElementException(),
                new IndexOutOfBoundsException(),
                new ArithmeticException(),
                new ClassCastException(),
                new RuntimeException(),
                new OutOfMemoryError(),
                new StackOverflowError(),
                new AssertionError(),
                new Error());
    }

    /** The same object for all calls of a task, each of them later than the limit of the one before. */
    private FirstAnswer firstAnswer() {
        if (firstAnswer == null) {
            firstAnswer = new FirstAnswer(sockets, clock);
            new FirstAnswer(new WatchedSockets(), new ManualClock(0)); // has nothing to do with the first one
        }
        clock.advance(Duration.ofHours(2));
        return firstAnswer;
    }

    private Socket connect(Duration limit, InetSocketAddress... addresses) throws IOException {
        return firstAnswer().connect(new ArrayList<>(List.of(addresses)), limit);
    }

    /** The socket that is returned, or the exception that is thrown instead. */
    private Object result(Duration limit, InetSocketAddress... addresses) {
        return result(firstAnswer(), limit, new ArrayList<>(List.of(addresses)));
    }

    private static Object result(FirstAnswer firstAnswer, Duration limit, List<InetSocketAddress> addresses) {
        try {
            return firstAnswer.connect(addresses, limit);
        } catch (Throwable e) { // also what a test makes connect() throw
            return e;
        }
    }

    private void expectConnected(Check check, InetSocketAddress... addresses) {
        expectWords(check, CONNECTED, whatComesOf(addresses));
    }

    private String whatComesOf(InetSocketAddress... addresses) {
        Object result = result(LIMIT, addresses);
        if (!(result instanceof Socket socket)) {
            return String.valueOf(result);
        }
        if (!sockets.all().contains(socket)) {
            return "a socket that was made elsewhere";
        }
        if (socket.isClosed()) {
            return CLOSED;
        }
        boolean toServer = server.address().equals(socket.getRemoteSocketAddress());
        return toServer ? CONNECTED : "a socket that is not connected to the server";
    }

    private static void expectTried(Check check, int expected, int tried) {
        check.holds(tried == expected, "addresses tried: " + expected, "addresses tried: " + tried);
    }

    /** A failure shows these words as they are, without quotes. */
    private static void expectWords(Check check, String expected, String received) {
        check.holds(expected.equals(received), expected, received);
    }

    private static IOException refused() {
        return new ConnectException("Connection refused");
    }

    private static IOException noRoute() {
        return new NoRouteToHostException("No route to host");
    }
}
