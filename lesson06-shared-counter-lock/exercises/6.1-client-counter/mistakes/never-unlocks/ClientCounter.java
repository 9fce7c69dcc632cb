// believes: a lock is released automatically at the end of the method
// caught by: 5, 6
// breaks: R5
package lesson06.exercise;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ClientCounter {

    private final Lock lock = new ReentrantLock();
    private int last;

    public int next() {
        lock.lock();
        last++;
        return last;
    }
}
