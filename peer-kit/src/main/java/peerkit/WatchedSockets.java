package peerkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Gives out sockets for code that takes a {@code Supplier<Socket>}, and remembers them: what each was asked to connect
 * to, with which timeout, and whether it was closed. A connect is real, unless the test has said how it ends.
 *
 * <p>A connect with a scripted end touches no network and takes no time; if it is said to take some, a
 * {@link ManualClock} moves on by it. After it the socket is as a real one of JDK 17 whose connect has failed: it is
 * not closed, and a second connect of it fails. (On JDK 25, a real one closes itself.)
 */
public final class WatchedSockets implements Supplier<Socket>, AutoCloseable {

    /** When Linux gives up by itself if no answer comes, unless configured otherwise. */
    public static final Duration SYSTEM_GIVES_UP = Duration.ofSeconds(127);

    private final ManualClock clock;
    private final Map<SocketAddress, Script> scripts = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile Script forAllOthers;

    /** A call of connect: where to, and with which timeout in milliseconds; 0 is none at all. */
    public record Attempt(SocketAddress address, int timeout) {}

    /** Sockets for code without a clock. */
    public WatchedSockets() {
        this(new ManualClock());
    }

    /** Sockets whose scripted connects move this clock. */
    public WatchedSockets(ManualClock clock) {
        this.clock = clock;
    }

    /** From now on every connect fails with this exception at once, except to addresses that have a script. */
    public WatchedSockets fail(IOException failure) {
        forAllOthers = timeout -> failure;
        return this;
    }

    /** From now on a connect to this address fails with this exception at once. */
    public WatchedSockets fail(InetSocketAddress address, IOException failure) {
        return fail(address, failure, Duration.ZERO);
    }

    /**
     * From now on a connect to this address fails with this exception after so much time, whatever its timeout was; as
     * if the whole machine had slept meanwhile, say.
     */
    public WatchedSockets fail(InetSocketAddress address, IOException failure, Duration after) {
        scripts.put(address, timeout -> {
            clock.advance(after);
            return failure;
        });
        return this;
    }

    /**
     * From now on no connect gets an answer, except to addresses that have a script.
     *
     * @see #silence(InetSocketAddress)
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
        Socket socket = new WatchedSocket();
        sockets.add(socket);
        return socket;
    }

    /** All sockets that were given out, in this order. */
    public List<Socket> all() {
        return List.copyOf(sockets);
    }

    /** The sockets that were given out and have not been closed. */
    public List<Socket> open() {
        return sockets.stream().filter(socket -> !socket.isClosed()).toList();
    }

    /** All calls of connect, in this order. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The timeouts of all calls of connect, in milliseconds; 0 is none at all. */
    public List<Integer> timeouts() {
        return attempts.stream().map(Attempt::timeout).toList();
    }

    /** Closes what is still open. */
    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private interface Script {
        IOException end(int timeout);
    }

    private final class WatchedSocket extends Socket {

        private boolean failed;

        @Override
        public void connect(SocketAddress address) throws IOException {
            connect(address, 0); // what Socket does, too
        }

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            attempts.add(new Attempt(address, timeout));
            if (address == null || timeout < 0 || isClosed()) {
                super.connect(address, timeout); // a real one knows what to say to that
                return;
            }
            if (failed) {
                throw new SocketException("Socket closed");
            }
            Script script = scripts.getOrDefault(address, forAllOthers);
            if (script == null) {
                super.connect(address, timeout);
                return;
            }
            failed = true;
            IOException failure = script.end(timeout);
            failure.fillInStackTrace(); // it was made by the test, and comes from here
            throw failure;
        }
    }
}
