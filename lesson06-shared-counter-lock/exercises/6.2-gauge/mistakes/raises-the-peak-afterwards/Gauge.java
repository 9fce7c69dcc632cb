// believes: the peak only grows, so it can be raised after the lock is given back
// caught by: 8
// breaks: R3, R7
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class Gauge {

    private final AtomicInteger peak = new AtomicInteger();
    private int now;
    private long total;

    public void entered() {
        int current;
        synchronized (this) {
            now++;
            total++;
            current = now;
        }
        peak.accumulateAndGet(current, Math::max);
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, Math.max(peak.get(), now), total);
    }
}
