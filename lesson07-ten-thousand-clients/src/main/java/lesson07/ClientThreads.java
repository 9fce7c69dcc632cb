package lesson07;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lesson07.terminal.Show;

/** Where a server's threads come from, and how they end. */
public final class ClientThreads {

    private static final int END_TIMEOUT = 900; // milliseconds

    private ClientThreads() {}

    /**
     * A new thread for each client, {@code platform} or {@code virtual}.
     *
     * @throws IllegalArgumentException if {@code kind} is neither; the message is for the user
     */
    public static ExecutorService oneForEach(String kind) {
        return switch (kind) {
            case "platform" ->
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("client-", 1).factory());
            case "virtual" ->
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("client-", 1).factory());
            default ->
                throw new IllegalArgumentException(
                        "Threads must be platform or virtual, not '" + Show.text(kind) + "'");
        };
    }

    /** Wakes the acceptor, if it sleeps, and waits a moment until it has ended. */
    static void end(Thread acceptor) {
        acceptor.interrupt();
        awaitEnd(acceptor);
    }

    /** Waits a moment until the thread has ended. */
    static void awaitEnd(Thread thread) {
        try {
            thread.join(END_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // keep the request for our caller
        }
    }

    /** Takes no more tasks, and waits a moment until the threads have ended. */
    static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(END_TIMEOUT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // keep the request for our caller
        }
    }
}
