package lesson06;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Threads that call {@code next()} on one counter, all at once, as fast as they can: what it loses then is luck. */
final class Stress {

    private Stress() {}

    /** Has each of {@code threads} call {@code next()} {@code increments} times; returns what the counter says then. */
    static int count(Counter counter, int threads, int increments) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(() -> countUp(counter, increments, start), "stress-" + i);
            thread.start();
            running.add(thread);
        }
        start.countDown(); // lets all go at once: else the first could be done before the last is started
        for (Thread thread : running) {
            thread.join();
        }
        return counter.get();
    }

    private static void countUp(Counter counter, int increments, CountDownLatch start) {
        try {
            start.await(); // blocks until all threads are there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        for (int i = 0; i < increments; i++) {
            counter.next();
        }
    }
}
