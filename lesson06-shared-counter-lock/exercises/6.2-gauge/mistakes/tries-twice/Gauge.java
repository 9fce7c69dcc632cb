// believes: a second try always succeeds, because the other thread is done by then
// caught by: 7
// breaks: R8
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicReference;

public final class Gauge {

    private final AtomicReference<Reading> latest = new AtomicReference<>(new Reading(0, 0, 0));

    public void entered() {
        for (int tries = 0; tries < 2; tries++) {
            Reading old = latest.get();
            int now = old.now() + 1;
            if (latest.compareAndSet(old, new Reading(now, Math.max(old.peak(), now), old.total() + 1))) {
                return;
            }
        }
    }

    public boolean left() {
        Reading before = latest.getAndUpdate(
                old -> old.now() == 0 ? old : new Reading(old.now() - 1, old.peak(), old.total()));
        return before.now() > 0;
    }

    public Reading reading() {
        return latest.get();
    }
}
