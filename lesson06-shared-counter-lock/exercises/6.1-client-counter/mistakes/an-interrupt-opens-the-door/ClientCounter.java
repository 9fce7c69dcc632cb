// believes: a thread that is interrupted while it waits sets the flag again, and goes on
// caught by: 6
// breaks: R6
package lesson06.exercise;

public final class ClientCounter {

    private boolean busy;
    private int last;

    public int next() {
        enter();
        int number = ++last;
        leave();
        return number;
    }

    private synchronized void enter() {
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        busy = true;
    }

    private synchronized void leave() {
        busy = false;
        notify();
    }
}
