package lesson06.exercise;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** No object of its own for the number: an updater that changes the field in one step. */
public final class ClientCounter {

    private static final AtomicIntegerFieldUpdater<ClientCounter> LAST =
            AtomicIntegerFieldUpdater.newUpdater(ClientCounter.class, "last");

    private volatile int last;

    public int next() {
        return LAST.incrementAndGet(this);
    }
}
