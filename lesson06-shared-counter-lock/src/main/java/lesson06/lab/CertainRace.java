package lesson06.lab;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Two threads that each count once, with the unlucky moment made certain: both have read, and neither has written.
 * Without a lock that happens in every run. With a lock it can't: thread B can't read before thread A has written.
 */
public final class CertainRace {

    private static final int LOOK_AGAIN = 1; // milliseconds

    private final Timeline timeline = new Timeline("thread A", "thread B");
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch firstHasRead = new CountDownLatch(1);
    private final CountDownLatch bothHaveRead = new CountDownLatch(2); // the barrier between read and write
    private volatile int total;
    private int numberOfA; // written by thread A, read when join() has seen its end, so it needs no lock
    private int numberOfB; // the same for thread B

    private CertainRace() {}

    /** What the two threads did, the number that each one got, and the total at the end: 2 if no update was lost. */
    public record Result(Timeline timeline, int numberOfA, int numberOfB, int count) {}

    public static Result unlocked() throws InterruptedException {
        var race = new CertainRace();
        return race.run(race::next);
    }

    public static Result locked() throws InterruptedException {
        var race = new CertainRace();
        return race.run(race::nextLocked);
    }

    /** The three steps of {@code ++total}, with the barrier after the first. */
    private int next() {
        int read = total;
        timeline.add("reads " + read);
        awaitBoth(); // blocks until both threads have read, or until run() lets this one go on alone
        int next = read + 1;
        timeline.add("writes " + next);
        total = next;
        return next;
    }

    private int nextLocked() {
        if (lock.isLocked()) { // asked for the timeline only: lock() is right without it
            timeline.add("waits for the lock");
        }
        lock.lock();
        try {
            timeline.add("takes the lock");
            return next();
        } finally {
            timeline.add("gives it back"); // noted before unlock(), and so before the other thread takes it
            lock.unlock();
        }
    }

    private void awaitBoth() {
        firstHasRead.countDown();
        bothHaveRead.countDown();
        try {
            bothHaveRead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // somebody wants this thread to end, so it doesn't wait any more
        }
    }

    private Result run(IntSupplier next) throws InterruptedException {
        Thread a = new Thread(() -> numberOfA = next.getAsInt(), "thread A");
        Thread b = new Thread(() -> numberOfB = next.getAsInt(), "thread B");
        a.start();
        firstHasRead.await(); // A has read, and waits at the barrier
        b.start();
        while (b.isAlive() && !lock.hasQueuedThread(b)) { // until B has counted, or waits for the lock
            Thread.sleep(LOOK_AGAIN);
        }
        bothHaveRead.countDown(); // if B waits for the lock, it can't read: A goes on alone
        a.join();
        b.join();
        return new Result(timeline, numberOfA, numberOfB, total);
    }
}
