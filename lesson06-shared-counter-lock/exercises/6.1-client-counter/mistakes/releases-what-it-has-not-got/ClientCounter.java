// believes: finally is always the right place to release
// caught by: 6
// breaks: R4
package lesson06.exercise;

import java.util.concurrent.Semaphore;

public final class ClientCounter {

    private final Semaphore turn = new Semaphore(1);
    private int last;

    public int next() {
        int number;
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            number = ++last;
            turn.release(); // after an interrupt, two threads at once have their turn
        }
        return number;
    }
}
