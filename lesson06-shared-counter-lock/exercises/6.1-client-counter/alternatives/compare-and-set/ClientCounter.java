package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private final AtomicInteger last = new AtomicInteger(0);

    public int next() {
        while (true) {
            int before = last.get();
            if (last.compareAndSet(before, before + 1)) { // otherwise another thread was faster: try again
                return before + 1;
            }
        }
    }
}
