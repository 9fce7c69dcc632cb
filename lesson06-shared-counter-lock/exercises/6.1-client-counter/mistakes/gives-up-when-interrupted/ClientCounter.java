// believes: a thread that is interrupted needs no number
// caught by: 6, 7
// breaks: R6
package lesson06.exercise;

import java.util.concurrent.Semaphore;

public final class ClientCounter {

    private final Semaphore turn = new Semaphore(1);
    private int last;

    public int next() {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        try {
            return ++last;
        } finally {
            turn.release();
        }
    }
}
