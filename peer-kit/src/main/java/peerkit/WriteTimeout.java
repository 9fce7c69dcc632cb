package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A timeout for a write. Sockets have none, and a write to somebody who doesn't read blocks for ever. When the time is
 * up, this closes the socket, which wakes the writer with an exception.
 */
final class WriteTimeout implements AutoCloseable {

    /** The name of the one thread that watches all writes, and never ends. */
    static final String THREAD = "peer-kit-write-timeout";

    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, WriteTimeout::thread);

    static {
        TIMER.setRemoveOnCancelPolicy(true); // nearly every write ends long before its time is up
    }

    private final ScheduledFuture<?> closing;
    private volatile boolean over;

    WriteTimeout(Socket socket, Duration limit) {
        closing = TIMER.schedule(() -> close(socket), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the time is up, and the socket closed. */
    boolean isOver() {
        return over;
    }

    /** The write has ended, so the socket stays open. */
    @Override
    public void close() {
        closing.cancel(false);
    }

    private void close(Socket socket) {
        over = true; // before close(), so that the writer it wakes sees why
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
