// believes: whoever has lost ten times needs a lock, and then nobody else can change the number
// caught by: 6
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private static final int TRIES = 10;

    private final AtomicInteger last = new AtomicInteger();

    public int next() {
        for (int tries = 0; tries < TRIES; tries++) {
            int before = last.get();
            if (last.compareAndSet(before, before + 1)) {
                return before + 1;
            }
        }
        synchronized (this) {
            int number = last.get() + 1;
            last.set(number);
            return number;
        }
    }
}
