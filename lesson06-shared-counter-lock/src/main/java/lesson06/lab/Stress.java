package lesson06.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;

/** Threads that count with one counter, all at once, as fast as they can. What it loses is luck. */
public final class Stress {

    private Stress() {}

    /** Each of {@code threads} calls {@code next} {@code increments} times. Returns what was counted. */
    public static int count(IntSupplier next, int threads, int increments) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(() -> countUp(next, increments, start), "stress-" + i);
            thread.start();
            running.add(thread);
        }
        start.countDown(); // all begin now; otherwise the first could be done before the last is started
        for (Thread thread : running) {
            thread.join();
        }
        return next.getAsInt() - 1; // the next number is one more than were counted
    }

    private static void countUp(IntSupplier next, int increments, CountDownLatch start) {
        try {
            start.await(); // blocks until all threads are there
            for (int i = 0; i < increments; i++) {
                next.getAsInt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // somebody wants this thread to end
        }
    }
}
