// believes: volatile makes ++ safe, because every thread then sees the newest value
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

public final class ClientCounter {

    private volatile int last = 0;

    public int next() {
        return ++last;
    }
}
