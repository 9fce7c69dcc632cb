// believes: one line of Java is one step
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

public final class ClientCounter {

    private int last = 0;

    public int next() {
        last++;
        return last;
    }
}
