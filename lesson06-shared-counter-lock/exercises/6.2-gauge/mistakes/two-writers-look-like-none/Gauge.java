// believes: an even version means that nobody writes, even if several may write at once
// caught by: 8
// breaks: R7
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class Gauge {

    private final AtomicInteger version = new AtomicInteger(); // odd while somebody writes
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    public void entered() {
        version.incrementAndGet();
        int connected = now.incrementAndGet();
        peak.accumulateAndGet(connected, Math::max);
        total.incrementAndGet();
        version.incrementAndGet();
    }

    public boolean left() {
        version.incrementAndGet();
        boolean any = now.getAndUpdate(clients -> Math.max(0, clients - 1)) > 0;
        version.incrementAndGet();
        return any;
    }

    public Reading reading() {
        while (true) {
            int before = version.get();
            Reading reading = new Reading(now.get(), peak.get(), total.get());
            if (before % 2 == 0 && version.get() == before) {
                return reading;
            }
        }
    }
}
