// believes: only the count must be kept for each counter, and a lock protects all that is used under it
// caught by: 4
// breaks: R3
package lesson06.exercise;

public final class ClientCounter {

    private static int result; // two counters have two locks

    private int last;

    public synchronized int next() {
        last++;
        result = last;
        return result;
    }
}
