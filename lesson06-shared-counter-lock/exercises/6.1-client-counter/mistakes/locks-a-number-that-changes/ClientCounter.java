// believes: a lock on the thing that changes protects it (but each new Integer is another object, and so another lock)
// caught by: 5, 6
// breaks: R4
package lesson06.exercise;

public final class ClientCounter {

    private Integer clients = 0;

    public int next() {
        synchronized (clients) {
            clients = clients + 1;
            return clients;
        }
    }
}
