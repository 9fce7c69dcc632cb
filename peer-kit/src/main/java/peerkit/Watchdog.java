package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits a write, for which a socket has no timeout: if the other side doesn't read, it would block for ever. When the
 * time is up, the watchdog closes the socket, which wakes the writer with an exception.
 */
final class Watchdog implements AutoCloseable {

    /** The name of the one thread that serves all watchdogs and never ends. */
    static final String THREAD = "peer-kit-watchdog";

    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, Watchdog::thread);

    static {
        TIMER.setRemoveOnCancelPolicy(true); // nearly every watchdog is cancelled long before its time is up
    }

    private final ScheduledFuture<?> bite;
    private volatile boolean bitten;

    Watchdog(Socket socket, Duration limit) {
        bite = TIMER.schedule(() -> bite(socket), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the time was up, and the watchdog has closed the socket. */
    boolean hasBitten() {
        return bitten;
    }

    /** Cancels the watchdog. */
    @Override
    public void close() {
        bite.cancel(false);
    }

    private void bite(Socket socket) {
        bitten = true; // before close(), so that the writer it wakes sees why
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // kept in the future; the writer's own exception says enough
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }
}
