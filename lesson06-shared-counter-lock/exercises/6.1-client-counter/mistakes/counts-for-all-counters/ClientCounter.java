// believes: threads share what is static, so the number must be static
// caught by: 2, 4, 5, 6
// breaks: R3
package lesson06.exercise;

import java.util.concurrent.atomic.AtomicInteger;

public final class ClientCounter {

    private static final AtomicInteger LAST = new AtomicInteger();

    public int next() {
        return LAST.incrementAndGet();
    }
}
