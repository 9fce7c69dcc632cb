// believes: reading does no harm, so only the write needs the lock
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

public final class ClientCounter {

    private final Object lock = new Object();
    private int last;

    public int next() {
        int number = last + 1;
        synchronized (lock) {
            last = number;
        }
        return number;
    }
}
