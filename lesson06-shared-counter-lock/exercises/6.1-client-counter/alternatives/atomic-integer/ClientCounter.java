package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private final AtomicInteger last = new AtomicInteger();

    public int next() {
        return last.incrementAndGet(); // one step: what it returns is what it has just written
    }
}
