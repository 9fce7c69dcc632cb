package lesson04.exercise;

import java.io.IOException;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import peerkit.Patience;
import peerkit.TcpPeer;
import peerkit.grading.Check;

/** A client for which the server's handler does what the test says. */
final class Visitor implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final String name;
    private final TcpPeer peer;
    private final ClientHandler handler;
    private final AtomicInteger calls = new AtomicInteger();
    private final Signal handlerBegins = new Signal();
    private final Signal handlerEnds = new Signal();
    private volatile Thread thread; // that the handler was called in
    private volatile String socketAtFirst; // its state when the handler was called
    private volatile Throwable thrown;
    private volatile boolean interrupted;
    private volatile long endedAt; // System.nanoTime()

    Visitor(String name, TcpPeer peer, ClientHandler handler) {
        this.name = name;
        this.peer = peer;
        this.handler = handler;
    }

    /** This client's own port. */
    int port() {
        return peer.localAddress().getPort();
    }

    /** Whether accept() has returned this client, as far as the system tells. */
    boolean isAccepted() {
        return peer.isAccepted();
    }

    /** Called in the server's thread for this client. */
    void handle(Socket client) throws IOException {
        calls.incrementAndGet();
        thread = Thread.currentThread();
        socketAtFirst = SocketState.of(client);
        handlerBegins.give();
        try {
            handler.handle(client);
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            interrupted = Thread.currentThread().isInterrupted();
            endedAt = System.nanoTime();
            handlerEnds.give();
        }
    }

    Visitor says(String word) {
        peer.send(word + "\n");
        return this;
    }

    /** Ends the client's output; it still reads. */
    void saysNoMore() {
        peer.halfClose();
    }

    Visitor hears(String word) {
        peer.expectLine(word);
        return this;
    }

    /** Expects that the server has closed the connection, and said nothing more before that. */
    void hearsTheEnd() {
        peer.expectEndOfStream();
    }

    Visitor hearsNothingFor(Duration time) {
        peer.expectSilence(time);
        return this;
    }

    /** Expects that the server has closed the connection, with or without having read everything. */
    void expectDisconnected() {
        try {
            peer.expectEndOfStream();
        } catch (AssertionError e) {
            peer.expectReset();
        }
    }

    /** The same, without a complaint if the connection is still open. */
    boolean isDisconnected() {
        try {
            peer.expectEndOfStream();
            return true;
        } catch (AssertionError e) {
            return isReset();
        }
    }

    private boolean isReset() {
        try {
            peer.patience(A_MOMENT).expectReset();
            return true;
        } catch (AssertionError stillOpen) {
            return false;
        }
    }

    /** Whether the handler has been called and has not ended. */
    boolean isTalking() {
        return handlerBegins.isGiven() && !handlerEnds.isGiven();
    }

    boolean hasBegun() {
        return handlerBegins.isGiven();
    }

    boolean hasEnded() {
        return handlerEnds.isGiven();
    }

    /** Waits until the handler has ended, but not for ever. Returns false if it has not. */
    boolean ends() throws InterruptedException {
        return handlerEnds.comes();
    }

    /** Waits until the handler's thread has ended, or is waiting for its next task. */
    void awaitThread() {
        Set<State> done = Set.of(State.TERMINATED, State.WAITING, State.TIMED_WAITING);
        Patience.waitUntil(() -> hasEnded() && done.contains(thread.getState()), Patience.limit());
    }

    /** Whether another thread is in {@code join()}, without a limit, for the handler's thread. */
    boolean isAwaitedForEver() {
        return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
                .filter(other -> other.getThreadState() == State.WAITING && other.getLockInfo() != null)
                .anyMatch(other -> other.getLockInfo().getIdentityHashCode() == System.identityHashCode(thread));
    }

    /** How long after this {@link System#nanoTime()} the handler has ended. */
    Duration endsAfter(long nanoTime) throws InterruptedException {
        ends();
        return Duration.ofNanos(endedAt - nanoTime);
    }

    /** The {@link SocketState} with which the handler got its socket. */
    String socketAtFirst() {
        return socketAtFirst;
    }

    /** How often the handler was called for this client. */
    int calls() {
        return calls.get();
    }

    /** What the handler has thrown; null if nothing. */
    Throwable thrown() {
        return thrown;
    }

    /** Whether the handler's thread was interrupted when the handler ended. */
    boolean wasInterrupted() {
        return interrupted;
    }

    /** Expects that the handler is called for this client. */
    void expectHandlerBegins() throws InterruptedException {
        if (handlerBegins.comes()) {
            return;
        }
        Check scene = Check.latest() == null ? Check.when(name + " is connected") : Check.latest();
        throw scene.failure("the handler talks to " + name, "the handler has not been called for " + name);
    }

    @Override
    public void close() {
        peer.close();
    }
}
