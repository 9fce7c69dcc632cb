// believes: nothing happens between a check of the peak and its new value
// caught by: 7, 8, 9
// breaks: R7, R8
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

public final class Gauge {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicLong total = new AtomicLong();

    public void entered() {
        int connected = now.incrementAndGet();
        total.incrementAndGet();
        if (connected > peak.get()) {
            peak.set(connected);
        }
    }

    public boolean left() {
        while (true) {
            int before = now.get();
            if (before == 0) {
                return false;
            }
            if (now.compareAndSet(before, before - 1)) {
                return true;
            }
        }
    }

    public Reading reading() {
        return new Reading(now.get(), peak.get(), total.get());
    }
}
