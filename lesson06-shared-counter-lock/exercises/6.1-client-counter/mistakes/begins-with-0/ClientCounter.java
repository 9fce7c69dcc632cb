// believes: the number before the count is the one to return
// caught by: 1, 4
package lesson06.exercise;

public final class ClientCounter {

    private int count;

    public synchronized int next() {
        return count++;
    }
}
