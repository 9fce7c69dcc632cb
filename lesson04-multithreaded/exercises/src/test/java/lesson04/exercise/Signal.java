package lesson04.exercise;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import peerkit.Patience;

/** Something that happens once in one thread while another thread waits for it. */
final class Signal implements AutoCloseable {

    private final CountDownLatch happened = new CountDownLatch(1);

    void give() {
        happened.countDown();
    }

    boolean isGiven() {
        return happened.getCount() == 0;
    }

    /** Waits until it has happened, but not for ever. Returns false if it has not. */
    boolean comes() throws InterruptedException {
        return comesWithin(Patience.limit());
    }

    /** The same with this limit. */
    boolean comesWithin(Duration limit) throws InterruptedException {
        return happened.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The same for a thread that doesn't stop when it is interrupted. */
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

    /** Gives the signal, so that nobody waits any longer. */
    @Override
    public void close() {
        give();
    }
}
