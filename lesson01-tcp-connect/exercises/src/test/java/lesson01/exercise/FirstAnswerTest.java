package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import peerkit.ManualClock;
import peerkit.TcpListener;
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

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String CONNECTED = "an open socket, connected to the server";
    private static final String CLOSED = "a socket that is closed";
    private static final String MEANS_CLOSED =
            "the caller wants to talk over this connection, but it is closed: a try-with-resources closes"
                    + "\nwhat is in its brackets on every way out, including return";

    final ManualClock clock = new ManualClock();

    @AutoClose
    final WatchedSockets sockets = new WatchedSockets(clock);

    @AutoClose
    final TcpListener server = TcpListener.open();

    @Task(number = 1, points = 1, against = "a socket that is returned may be in a try-with-resources")
    void returns_a_socket_that_is_connected_to_the_first_address() {
        sockets.fail(B, refused());
        Check check = Check.when("a server listens at the first of two addresses")
                .means("the caller wants to talk over this connection")
                .whenReceived(CLOSED, MEANS_CLOSED)
                .whenReceived(
                        "a socket that was made elsewhere",
                        "the socket must come from the supplier that the constructor was given");
        expect(check, CONNECTED, whatComesOf(server.address(), B));

        check = Check.when("a server listens at the first of two addresses")
                .means("the first address has answered, so nobody needs the second one");
        expect(check, "one address is tried", tried());
    }

    @Task(number = 2, points = 1, against = "one failure is the end")
    void tries_the_next_address_when_one_fails() {
        sockets.fail(A, refused()).fail(B, noRoute());
        Check check = Check.when("the first of three addresses refuses, there is no route to the second,"
                        + "\nand a server listens at the third")
                .means("one address's failure says nothing about the others: each address gets its own try,"
                        + "\nand its own socket, because a socket that has failed can't connect again")
                .whenReceived(CLOSED, MEANS_CLOSED);
        expect(check, CONNECTED, whatComesOf(A, B, server.address()));
    }

    @Task(number = 3, points = 1, against = "a socket that is not connected need not be closed")
    void closes_every_socket_that_failed() throws IOException {
        sockets.fail(A, refused()).silence(B);

        Object result = result(LIMIT, A, B, server.address());
        closedAllBut(result, "two addresses fail, and a server listens at the third");
        sockets.close();

        result = result(LIMIT, A, B);
        closedAllBut(result, "two addresses fail, and there are no others");
    }

    private void closedAllBut(Object result, String situation) {
        long open = sockets.open().stream().filter(socket -> socket != result).count();
        Check check = Check.when(situation)
                .means("a socket doesn't always close itself when its connect() fails (on JDK 17 it doesn't):"
                        + "\nyou have to close every socket that you take and don't return");
        expect(check, sockets(0), sockets(open));
    }

    private static String sockets(long open) {
        return "sockets that failed and are still open: " + open;
    }

    @Task(number = 4, points = 2, against = "the last failure is the only reason")
    void says_why_each_address_failed() throws Throwable {
        IOException[] failures = {refused(), new UnknownHostException(Nonce.word() + ".invalid"), noRoute()};
        sockets.fail(A, failures[0]).fail(B, failures[1]).fail(C, failures[2]);

        Check check = Check.when("three addresses fail, each for a different reason")
                .means("when no address answers, there is no socket to return, and an IOException says so");
        Exception thrown = check.expectThrows(IOException.class, () -> connect(LIMIT, A, B, C));

        check.means("each address may have failed for a different reason, and any of them may be the one that matters:"
                        + "\naddSuppressed() adds them to the exception that you throw, in the order of the addresses")
                .holds(
                        areTheReasons(thrown.getSuppressed(), failures),
                        suppressed(failures),
                        suppressed(thrown.getSuppressed()));
    }

    /** Whether these exceptions are the failures, or have them as their causes. */
    private static boolean areTheReasons(Throwable[] suppressed, IOException[] failures) {
        if (suppressed.length != failures.length) {
            return false;
        }
        for (int i = 0; i < failures.length; i++) {
            Throwable reason = suppressed[i];
            while (reason != failures[i]) {
                reason = reason.getCause();
                if (reason == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String suppressed(Throwable[] exceptions) {
        String texts =
                Arrays.stream(exceptions).map(exception -> "\n" + exception).collect(Collectors.joining());
        return "suppressed exceptions:" + (texts.isEmpty() ? " none" : texts);
    }

    @Task(number = 5, points = 1, against = "each address has its own limit")
    void stops_when_the_time_is_over() {
        sockets.fail(A, refused(), LIMIT.plusSeconds(1)).fail(B, refused()).fail(C, refused());
        Check check = Check.when("the first of three addresses fails, and by then the limit is over, according to the"
                        + " given clock")
                .means("the limit is for all addresses together, according to the clock that the constructor was given:"
                        + "\nwhen it is over, nobody waits for an answer any more");
        result(LIMIT, A, B, C);
        expect(check, "one address is tried", tried());
    }

    @Task(number = 6, points = 2, against = "you soon know that an address doesn't answer")
    void gives_each_address_its_share_of_the_time() {
        int share = Nonce.number(1000, 2000);
        Duration limit = Duration.ofMillis(6L * share);

        sockets.silence(A).silence(B).silence(C);
        Check check = Check.when("none of three addresses answers")
                .and("limit", limit.toMillis() + " ms")
                .means("an address that doesn't answer uses up all the time it gets. So each one gets the time left,"
                        + "\ndivided by the number of addresses left, and the later ones also get a chance");
        result(limit, A, B, C);
        expect(check, timeouts(List.of(2 * share, 2 * share, 2 * share)), timeouts(sockets.timeouts()));

        int before = sockets.timeouts().size();
        sockets.fail(A, refused());
        check = Check.when("the first of three addresses refuses at once, and the others do not answer")
                .and("limit", limit.toMillis() + " ms")
                .means("the first address didn't use its share, so the others get more time");
        result(limit, A, B, C);
        List<Integer> all = sockets.timeouts();
        expect(check, timeouts(List.of(2 * share, 3 * share, 3 * share)), timeouts(all.subList(before, all.size())));
    }

    private static String timeouts(List<Integer> millis) {
        return "timeouts of " + millis.stream().map(each -> each + " ms").collect(Collectors.joining(", "));
    }

    @Task(number = 7, points = 1, against = "a timeout of 0 is a very short one")
    void never_gives_connect_a_timeout_of_0() {
        sockets.silence();
        Check check = Check.when("none of four addresses answers")
                .and("limit", "2 ms")
                .means("for connect(), 0 doesn't mean 'immediately' but 'no limit': it waits until the system gives up,"
                        + "\non Linux about two minutes. So never round less than 1 ms down to 0");
        result(Duration.ofMillis(2), A, B, C, D);
        check.holds(
                !sockets.timeouts().contains(0),
                "each connect() with a timeout of at least 1 ms",
                "a connect() without a timeout, or with 0, which is the same");
    }

    @Task(
            number = 8,
            points = 1,
            against = "a list is never empty",
            hangs = "without an address there is neither an answer nor a failure, but your code waits for one of them")
    void says_immediately_that_there_is_no_address() throws Throwable {
        Check.when("the list of addresses is empty")
                .means("there is nothing to try and no failure to report: the caller has made a mistake and must be"
                        + " told")
                .expectThrows(IllegalArgumentException.class, () -> connect(LIMIT));
    }

    private Socket connect(Duration limit, InetSocketAddress... addresses) throws IOException {
        return new FirstAnswer(sockets, clock).connect(List.of(addresses), limit);
    }

    /** The socket that is returned, or the exception that is thrown instead. */
    private Object result(Duration limit, InetSocketAddress... addresses) {
        try {
            return connect(limit, addresses);
        } catch (IOException | IllegalArgumentException e) { // a timeout below 0 causes the second one
            return e;
        }
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

    private String tried() {
        int count = sockets.attempts().size();
        return count == 1 ? "one address is tried" : count + " addresses are tried";
    }

    private static void expect(Check check, String expected, String received) {
        check.holds(expected.equals(received), expected, received);
    }

    private static IOException refused() {
        return new ConnectException("Connection refused");
    }

    private static IOException noRoute() {
        return new NoRouteToHostException("No route to host");
    }
}
