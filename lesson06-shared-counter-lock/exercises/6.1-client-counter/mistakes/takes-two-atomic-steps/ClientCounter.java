// believes: with an AtomicInteger nothing can go wrong, however many of its methods you call
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private final AtomicInteger count = new AtomicInteger();

    public int next() {
        count.incrementAndGet();
        return count.get();
    }
}
