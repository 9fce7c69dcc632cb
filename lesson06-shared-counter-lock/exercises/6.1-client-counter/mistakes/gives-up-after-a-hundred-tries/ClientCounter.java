// believes: nobody loses a race a hundred times in a row
// caught by: 6
// breaks: R5
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private static final int MOST_TRIES = 100;

    private final AtomicInteger last = new AtomicInteger();

    public int next() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int before = last.get();
            if (last.compareAndSet(before, before + 1)) {
                return before + 1;
            }
        }
        throw new IllegalStateException("too many clients at the same time");
    }
}
