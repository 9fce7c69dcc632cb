package lesson04;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a client's socket when its time is up, unless that is called off before. A read has a timeout of its own
 * ({@code setSoTimeout}), but Java has none for a write: it blocks for as long as the client does not read, and what wakes
 * it is that another thread closes the socket. One thread is enough for all clients, because closing a socket never waits.
 */
final class HangUpTimer implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "hang-up-timer"));

    HangUpTimer() {
        timer.setRemoveOnCancelPolicy(true); // or each one that is called off would stay in memory until its time
        timer.prestartCoreThread(); // now: later the system may have no thread left to give
    }

    /** Closes the socket after {@code delay}; cancelling what is returned calls it off. */
    Future<?> hangUpAfter(Duration delay, Socket client) {
        return timer.schedule(() -> hangUp(client), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Closes the socket now: whoever reads from it or writes to it gets an exception. */
    static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            // It was to go, and it is gone: nobody is left to tell.
        }
    }

    /** Forgets all that is still to come; the sockets stay open. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
