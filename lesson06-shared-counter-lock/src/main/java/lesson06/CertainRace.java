package lesson06;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Two threads that each call {@code next()} once, on one counter, and a director who brings about the unlucky moment:
 * both have read, and neither has written. With a counter that has no lock this happens in every run. With one that has,
 * it can't happen at all: thread B can't read before thread A has written.
 */
public final class CertainRace {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final Timeline timeline = new Timeline("thread A", "thread B");
    private final MeetingCell cell = new MeetingCell(timeline);
    private final NotingLock lock = new NotingLock(timeline); // stays unused if the counter has no lock
    private int numberOfA; // written by thread A, read when join() has seen its end: so no lock is needed
    private int numberOfB; // likewise

    private CertainRace() {}

    /**
     * What came of it.
     *
     * @param timeline what the two threads did
     * @param numberOfA what {@code next()} returned to thread A
     * @param numberOfB what it returned to thread B
     * @param count what the counter says in the end: 2 if no update was lost
     */
    public record Result(Timeline timeline, int numberOfA, int numberOfB, int count) {}

    public static Result unlocked() throws InterruptedException {
        var race = new CertainRace();
        return race.run(new UnlockedCounter(race.cell));
    }

    public static Result locked() throws InterruptedException {
        var race = new CertainRace();
        return race.run(new LockedCounter(race.cell, race.lock));
    }

    private Result run(Counter counter) throws InterruptedException {
        Thread a = new Thread(() -> numberOfA = counter.next(), "thread A");
        Thread b = new Thread(() -> numberOfB = counter.next(), "thread B");
        a.start();
        cell.awaitFirstReader(); // A has read, and the cell holds it back until B has read, too
        b.start();
        while (b.isAlive() && !lock.hasQueuedThread(b)) { // until B has read and written, or stands before the lock
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        cell.letGo(); // B stands before the lock and can't read: A must go on alone
        a.join();
        b.join();
        return new Result(timeline, numberOfA, numberOfB, cell.value());
    }
}
