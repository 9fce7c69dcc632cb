// believes: whoever finds the place taken is in the queue by the time it becomes free
// caught by: 5, 6
// breaks: R5
package lesson06.exercise;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

public final class ClientCounter {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private int last;

    public int next() {
        boolean interrupted = false;
        while (!taken.compareAndSet(false, true)) {
            Thread me = Thread.currentThread();
            waiting.add(me);
            LockSupport.park(this);
            waiting.remove(me);
            interrupted |= Thread.interrupted(); // an interrupted thread could not park
        }
        int number = ++last;
        taken.set(false);
        LockSupport.unpark(waiting.peek());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return number;
    }
}
