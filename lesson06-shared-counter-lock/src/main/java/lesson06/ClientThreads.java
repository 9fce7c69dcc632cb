package lesson06;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the clients' threads come from, unless the server is given a pool, and how a server's threads end. */
public final class ClientThreads {

    private static final int END_TIMEOUT = 900; // milliseconds

    private ClientThreads() {}

    /** A new thread for each task, which ends with it (from Java 21 on: {@code newThreadPerTaskExecutor}). */
    public static ExecutorService oneForEach() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, // threads kept when there is no work
                Integer.MAX_VALUE, // threads at most: the server limits its clients instead
                0, // how long a thread waits for more work
                TimeUnit.SECONDS,
                new SynchronousQueue<>(), // a queue without room: each task goes straight to a thread
                task -> new Thread(task, "client-" + count.incrementAndGet()));
    }

    /** Wakes the acceptor, if it sleeps, and waits a moment until it has ended. */
    static void end(Thread acceptor) {
        acceptor.interrupt();
        try {
            acceptor.join(END_TIMEOUT);
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
