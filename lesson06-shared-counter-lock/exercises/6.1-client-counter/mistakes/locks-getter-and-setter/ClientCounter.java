// believes: a class whose methods are all synchronized is safe, whatever you do with them
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

public final class ClientCounter {

    private int last = 0;

    public int next() {
        int number = getLast() + 1;
        setLast(number);
        return number;
    }

    private synchronized int getLast() {
        return last;
    }

    private synchronized void setLast(int last) {
        this.last = last;
    }
}
