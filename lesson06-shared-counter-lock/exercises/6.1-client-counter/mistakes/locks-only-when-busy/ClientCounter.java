// believes: a lock keeps everybody out, even threads that take the shorter way without it
// caught by: 6
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private final AtomicInteger count = new AtomicInteger();

    public int next() {
        int old = count.get();
        if (count.compareAndSet(old, old + 1)) {
            return old + 1;
        }
        return nextUnderLock(); // another thread was faster: queue up
    }

    private synchronized int nextUnderLock() {
        int number = count.get() + 1;
        count.set(number);
        return number;
    }
}
