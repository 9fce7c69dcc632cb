package lesson06.exercise;

import java.util.concurrent.atomic.AtomicReference;

public final class Gauge {

    private final AtomicReference<Reading> reading = new AtomicReference<>(new Reading(0, 0, 0));

    public void entered() {
        reading.updateAndGet(old ->
                new Reading(old.now() + 1, Math.max(old.peak(), old.now() + 1), old.total() + 1));
    }

    public boolean left() {
        Reading before = reading.getAndUpdate(
                old -> old.now() == 0 ? old : new Reading(old.now() - 1, old.peak(), old.total()));
        return before.now() > 0;
    }

    public Reading reading() {
        return reading.get();
    }
}
