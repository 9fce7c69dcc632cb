package peerkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Supplies sockets to code that takes a {@code Supplier<Socket>}, and remembers for each one what it was asked to
 * connect to, with which timeout, and whether it was closed. A connect is real unless the test has said how it ends.
 *
 * <p>A connect with a scripted end uses no network and takes no time; if it should take some, a {@link ManualClock}
 * moves on instead. After that, the socket behaves like a real one of JDK 17 whose connect has failed: it isn't closed,
 * and connecting it again fails. (On JDK 25, a real one closes itself.)
 */
public final class WatchedSockets implements Supplier<Socket>, AutoCloseable {

    /** When Linux itself gives up if no answer comes, unless it is configured otherwise. */
    public static final Duration SYSTEM_GIVES_UP = Duration.ofSeconds(127);

    private final ManualClock clock;
    private final Map<SocketAddress, Script> scripts = new ConcurrentHashMap<>();
    private final List<WatchedSocket> sockets = new CopyOnWriteArrayList<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile Script forAllOthers;
    private volatile boolean failsToClose;

    /** A call of connect: where to, and with which timeout in milliseconds; 0 means no timeout. */
    public record Attempt(SocketAddress address, int timeout) {}

    /** Sockets for code without a clock. */
    public WatchedSockets() {
        this(new ManualClock());
    }

    /** Sockets whose scripted connects move this clock. */
    public WatchedSockets(ManualClock clock) {
        this.clock = clock;
    }

    /**
     * From now on every connect immediately fails with this exception, except to addresses that have a script. It is an
     * IOException, or something that nobody expects of a socket, even an exception that {@code connect} doesn't declare.
     */
    public WatchedSockets fail(Throwable failure) {
        forAllOthers = timeout -> failure;
        return this;
    }

    /**
     * From now on every connect immediately returns, except to addresses that have a script. Whatever else is done with
     * the socket fails, as if the server had gone.
     */
    public WatchedSockets connect() {
        forAllOthers = timeout -> null;
        return this;
    }

    /** From now on closing a socket that has failed closes it, and then throws an {@link IOException}. */
    public WatchedSockets failToClose() {
        failsToClose = true;
        return this;
    }

    /** From now on a connect to this address immediately fails with this exception. */
    public WatchedSockets fail(InetSocketAddress address, Throwable failure) {
        return fail(address, failure, Duration.ZERO);
    }

    /**
     * From now on a connect to this address fails with this exception after this time, whatever its timeout was; for
     * example, as if the whole machine had slept meanwhile.
     */
    public WatchedSockets fail(InetSocketAddress address, Throwable failure, Duration after) {
        scripts.put(address, timeout -> {
            clock.advance(after);
            return failure;
        });
        return this;
    }

    /**
     * From now on no connect gets an answer, except to addresses that have a script; see {@link
     * #silence(InetSocketAddress)}.
     */
    public WatchedSockets silence() {
        forAllOthers = this::noAnswer;
        return this;
    }

    /**
     * From now on a connect to this address gets no answer. It ends with a {@link SocketTimeoutException} after its
     * timeout; without one, as on Linux, with a {@link ConnectException} after {@link #SYSTEM_GIVES_UP}.
     */
    public WatchedSockets silence(InetSocketAddress address) {
        scripts.put(address, this::noAnswer);
        return this;
    }

    private IOException noAnswer(int timeout) {
        clock.advance(timeout == 0 ? SYSTEM_GIVES_UP : Duration.ofMillis(timeout));
        return timeout == 0
                ? new ConnectException("Connection timed out")
                : new SocketTimeoutException("Connect timed out");
    }

    /** A socket that is not connected yet. */
    @Override
    public Socket get() {
        WatchedSocket socket = new WatchedSocket(this);
        sockets.add(socket);
        return socket;
    }

    /** All sockets that were supplied, in this order. */
    public List<Socket> all() {
        return List.copyOf(sockets);
    }

    /** The supplied sockets that have not been closed. */
    public List<Socket> open() {
        return all().stream().filter(socket -> !socket.isClosed()).toList();
    }

    /** All calls of connect, in this order. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The timeouts of all calls of connect, in milliseconds; 0 means no timeout. */
    public List<Integer> timeouts() {
        return attempts.stream().map(Attempt::timeout).toList();
    }

    /** Whether somebody has set the timeout for reading. */
    public boolean isReadTimeoutSet() {
        return sockets.stream().anyMatch(WatchedSocket::isReadTimeoutSet);
    }

    /** Closes what is still open. */
    @Override
    public void close() throws IOException {
        failsToClose = false;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    interface Script {
        /** Returns what to throw; null if the connect returns. */
        Throwable end(int timeout);
    }

    /** Notes a call of connect. */
    void note(Attempt attempt) {
        attempts.add(attempt);
    }

    /** The script for a connect to this address; null if it is real. */
    Script scriptFor(SocketAddress address) {
        return scripts.getOrDefault(address, forAllOthers);
    }

    boolean failsToClose() {
        return failsToClose;
    }
}
