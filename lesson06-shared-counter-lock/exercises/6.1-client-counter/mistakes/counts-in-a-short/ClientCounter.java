// believes: a short is enough, because no server has more than 32,767 clients
// caught by: 3
// breaks: R2
package lesson06.exercise;

public final class ClientCounter {

    private short last;

    public synchronized int next() {
        return ++last;
    }
}
