package lesson06;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the JDK has ready-made for one number: read, add and write as one step that no thread can come between, without a
 * lock. It does not help where two numbers must fit together, see {@link ClientCounts}.
 */
final class AtomicCounter implements Counter {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public int next() {
        return count.incrementAndGet();
    }

    @Override
    public int get() {
        return count.get();
    }
}
