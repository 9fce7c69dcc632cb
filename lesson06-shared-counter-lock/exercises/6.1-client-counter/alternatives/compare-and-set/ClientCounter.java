package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private final AtomicInteger last = new AtomicInteger(0);

    public int next() {
        while (true) {
            int before = last.get();
            if (last.compareAndSet(before, before + 1)) { // else another thread was faster: once more
                return before + 1;
            }
        }
    }
}
