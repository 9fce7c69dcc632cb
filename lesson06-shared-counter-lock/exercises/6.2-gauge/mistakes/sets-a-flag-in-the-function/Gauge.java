// believes: updateAndGet calls its function once
// caught by: 6
// breaks: R8
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicReference;

/** Counts a server's clients, without a lock. */
public final class Gauge {

    private final AtomicReference<Reading> current = new AtomicReference<>(new Reading(0, 0, 0));

    public void entered() {
        current.updateAndGet(r -> new Reading(r.now() + 1, Math.max(r.peak(), r.now() + 1), r.total() + 1));
    }

    public boolean left() {
        boolean[] done = new boolean[1];
        current.updateAndGet(r -> {
            if (r.now() == 0) {
                return r;
            }
            done[0] = true;
            return new Reading(r.now() - 1, r.peak(), r.total());
        });
        return done[0];
    }

    public Reading reading() {
        return current.get();
    }
}
