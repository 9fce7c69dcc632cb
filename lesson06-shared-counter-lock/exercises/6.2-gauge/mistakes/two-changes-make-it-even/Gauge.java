// believes: an odd version means that somebody is changing the numbers, however many do
// caught by: 8
// breaks: R7
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts a server's clients. Readers take no lock: they read again if the version shows that something changed. */
public final class Gauge {

    /** Odd while somebody changes the numbers. */
    private final AtomicInteger version = new AtomicInteger();

    private final AtomicInteger now = new AtomicInteger();
    private volatile int peak;
    private volatile long total;

    public synchronized void entered() {
        version.incrementAndGet();
        peak = Math.max(peak, now.incrementAndGet());
        total++;
        version.incrementAndGet();
    }

    public boolean left() {
        version.incrementAndGet();
        int before = now.getAndUpdate(n -> n > 0 ? n - 1 : 0); // only one number, so it needs no lock
        version.incrementAndGet();
        return before > 0;
    }

    public Reading reading() {
        while (true) {
            int before = version.get();
            if (before % 2 == 0) {
                Reading reading = new Reading(now.get(), peak, total);
                if (version.get() == before) {
                    return reading;
                }
            }
            Thread.onSpinWait();
        }
    }
}
