// believes: whoever has lost ten times needs a lock, and then nobody else can change the numbers
// caught by: 7
// breaks: R8
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

public final class Gauge {

    private static final int TRIES = 10;

    private final AtomicReference<Reading> latest = new AtomicReference<>(new Reading(0, 0, 0));

    public void entered() {
        change(old -> new Reading(old.now() + 1, Math.max(old.peak(), old.now() + 1), old.total() + 1));
    }

    public boolean left() {
        return change(old -> old.now() == 0 ? old : new Reading(old.now() - 1, old.peak(), old.total()))
                        .now()
                > 0;
    }

    public Reading reading() {
        return latest.get();
    }

    /** Returns the reading before the change. */
    private Reading change(UnaryOperator<Reading> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Reading before = latest.get();
            if (latest.compareAndSet(before, change.apply(before))) {
                return before;
            }
        }
        synchronized (this) {
            Reading before = latest.get();
            latest.set(change.apply(before));
            return before;
        }
    }
}
