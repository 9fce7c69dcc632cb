package lesson04.exercise;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import peerkit.Patience;

/** Something that happens once, in one thread, and that another thread waits for. */
final class Signal implements AutoCloseable {

    private final CountDownLatch happened = new CountDownLatch(1);

    void give() {
        happened.countDown();
    }

    boolean isGiven() {
        return happened.getCount() == 0;
    }

    /** Waits until it has happened, but not for ever; false if it has not. */
    boolean comes() throws InterruptedException {
        return comesWithin(Patience.limit());
    }

    /** The same with a limit of its own. */
    boolean comesWithin(Duration limit) throws InterruptedException {
        return happened.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The same for a thread that an interrupt does not stop. */
    boolean comesEvenIfInterruptedWithin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return happened.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives it: whoever waits still need not wait any longer. */
    @Override
    public void close() {
        give();
    }
}
