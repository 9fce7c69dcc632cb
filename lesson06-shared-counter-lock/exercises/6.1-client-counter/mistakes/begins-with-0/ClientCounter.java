// believes: the number to return is the one before the addition
// caught by: 2, 4, 5, 6
// breaks: R1
package lesson06.exercise;

public final class ClientCounter {

    private int count;

    public synchronized int next() {
        return count++;
    }
}
